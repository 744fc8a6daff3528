import type { GateTexts } from '../../model/texts.js'

const mt: GateTexts = {
  document: 'Test tal-kunsens',
  necessary: 'Meħtieġa',
  functional: 'Funzjonalità',
  analytics: 'Analitika',
  marketing: 'Reklamar',
  embed: 'Il-permess tiegħek huwa meħtieġ: “{service}”',
  embedParty: 'Riċevitur: {party}. Isir jaf l-indirizz IP tiegħek, l-indirizz tal-paġna u d-data tal-browser.',
  embedPurpose: 'Fini: {purpose}.',
  embedOnce: 'Uri darba',
  embedAlways: 'Ippermetti dejjem',
  embedAll: 'Ippermetti dejjem: {purpose}',
  embedSettings: 'Settings',
  reload: 'Tagħbija mill-ġdid tal-paġna',
  reloadAbout: 'Il-kunsens ġie rtirat. Sakemm il-paġna terġa’ titgħabba, għadhom jaħdmu: {services}.',
  reloadNow: 'Erġa’ għabbi issa',
  reloadLater: 'Aktar tard',
}
export default mt
