import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const mt: NoticeTexts = {
  title: 'Cookies u d-data tiegħek',
  ask: '{operator}: talba għall-kunsens tiegħek għall-ipproċessar tad-data personali. Finijiet: {purposes}. {document}.',
  document: 'Test tal-kunsens',
  use: 'Meta tuża s-sit taċċetta {policy}. {refuse}',
  express: 'Aċċetta jew irrifjuta {policy}.',
  offer: 'Meta taċċetta l-offerta, taċċetta wkoll {policy}. {refuse}',
  policy: 'il-politika (edizzjoni {edition})',
  disagree: 'Ma taqbilx?',
  renewed: 'Id-dokumenti nbidlu.',
  signal: 'Is-sinjal ta’ rifjut tal-browser tiegħek qed jiġi rrispettat.',
  accept: 'Aċċetta kollox',
  reject: 'Irrifjuta',
  settings: 'Settings',
  acceptPolicy: 'Aċċetta l-politika',
  refusePolicy: 'Irrifjuta l-politika',
  understood: 'Fhimt',
  necessary: 'Meħtieġa',
  functional: 'Funzjonalità',
  analytics: 'Analitika',
  marketing: 'Reklamar',
}
export default mt
