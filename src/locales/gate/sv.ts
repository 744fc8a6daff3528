import type { GateTexts } from '../../model/texts.js'

const sv: GateTexts = {
  document: 'Samtyckets text',
  necessary: 'Nödvändiga',
  functional: 'Funktionalitet',
  analytics: 'Analys',
  marketing: 'Annonsering',
  embed: '”{service}” väntar på ditt tillstånd',
  embedParty: 'Mottagare: {party}. Får veta din IP-adress, sidans adress och uppgifter om webbläsaren.',
  embedPurpose: 'Ändamål: {purpose}.',
  embedOnce: 'Visa en gång',
  embedAlways: 'Tillåt alltid',
  embedAll: 'Tillåt alltid: {purpose}',
  embedSettings: 'Inställningar',
  reload: 'Omladdning av sidan',
  reloadAbout: 'Samtycket är återkallat. Tills sidan laddas om körs fortfarande: {services}.',
  reloadNow: 'Ladda om nu',
  reloadLater: 'Senare',
}
export default sv
