import type { GateTexts } from '../../model/texts.js'

const nl: GateTexts = {
  document: 'Tekst van de toestemming',
  necessary: 'Noodzakelijk',
  functional: 'Gebruiksgemak',
  analytics: 'Analyse',
  marketing: 'Advertenties',
  embed: '‘{service}’ wacht op uw toestemming',
  embedParty: 'Ontvanger: {party}. Krijgt uw IP-adres, het adres van de pagina en browsergegevens.',
  embedPurpose: 'Doeleinde: {purpose}.',
  embedOnce: 'Eén keer tonen',
  embedAlways: 'Altijd toestaan',
  embedAll: 'Altijd toestaan: {purpose}',
  embedSettings: 'Instellingen',
  reload: 'De pagina opnieuw laden',
  reloadAbout: 'De toestemming is ingetrokken. Totdat de pagina opnieuw is geladen, zijn nog actief: {services}.',
  reloadNow: 'Nu opnieuw laden',
  reloadLater: 'Later',
}
export default nl
