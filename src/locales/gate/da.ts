import type { GateTexts } from '../../model/texts.js'

const da: GateTexts = {
  document: 'Samtykketekst',
  necessary: 'Nødvendige',
  functional: 'Funktionalitet',
  analytics: 'Statistik',
  marketing: 'Annoncering',
  embed: '»{service}« afventer din tilladelse',
  embedParty: 'Modtager: {party}. Får kendskab til din IP-adresse, sidens adresse og browserdata.',
  embedPurpose: 'Formål: {purpose}.',
  embedOnce: 'Vis én gang',
  embedAlways: 'Tillad altid',
  embedAll: 'Tillad altid: {purpose}',
  embedSettings: 'Indstillinger',
  reload: 'Genindlæsning af siden',
  reloadAbout: 'Samtykket er trukket tilbage. Indtil siden genindlæses, kører disse stadig: {services}.',
  reloadNow: 'Genindlæs nu',
  reloadLater: 'Senere',
}
export default da
