import type { GateTexts } from '../../model/texts.js'

const ga: GateTexts = {
  document: 'Téacs an toilithe',
  necessary: 'Riachtanach',
  functional: 'Áisiúlacht',
  analytics: 'Anailísíocht',
  marketing: 'Fógraíocht',
  embed: 'Tá “{service}” ag fanacht le do chead',
  embedParty: 'Faighteoir: {party}. Faigheann sé do sheoladh IP, seoladh an leathanaigh agus sonraí an bhrabhsálaí.',
  embedPurpose: 'Cuspóir: {purpose}.',
  embedOnce: 'Taispeáin uair amháin',
  embedAlways: 'Ceadaigh i gcónaí',
  embedAll: 'Ceadaigh i gcónaí: {purpose}',
  embedSettings: 'Socruithe',
  reload: 'Athlódáil an leathanaigh',
  reloadAbout:
    'Tá an toiliú tarraingthe siar. Go dtí go n-athlódálfar an leathanach, tá siad seo fós ar siúl: {services}.',
  reloadNow: 'Athlódáil anois',
  reloadLater: 'Níos déanaí',
}
export default ga
