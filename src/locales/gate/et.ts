import type { GateTexts } from '../../model/texts.js'

const et: GateTexts = {
  document: 'Nõusoleku tekst',
  necessary: 'Vajalikud',
  functional: 'Mugavus',
  analytics: 'Analüütika',
  marketing: 'Reklaam',
  embed: '„{service}” ootab teie luba',
  embedParty: 'Vastuvõtja: {party}. Saab teada teie IP-aadressi, lehe aadressi ja brauseri andmed.',
  embedPurpose: 'Eesmärk: {purpose}.',
  embedOnce: 'Näita üks kord',
  embedAlways: 'Luba alati',
  embedAll: 'Luba alati: {purpose}',
  embedSettings: 'Seaded',
  reload: 'Lehe uuesti laadimine',
  reloadAbout: 'Nõusolek on tagasi võetud. Kuni lehe uuesti laadimiseni töötavad veel: {services}.',
  reloadNow: 'Laadi kohe uuesti',
  reloadLater: 'Hiljem',
}
export default et
