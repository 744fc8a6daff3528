import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const ga: NoticeTexts = {
  title: 'Fianáin agus do shonraí',
  ask: 'Tá {operator} ag iarraidh do thoilithe chun sonraí a phróiseáil. Cuspóirí: {purposes}. {document}.',
  document: 'Téacs an toilithe',
  use: 'Trí úsáid a bhaint as an suíomh seo, glacann tú le {policy}. {refuse}',
  express: 'Glac le {policy} nó diúltaigh dó.',
  offer: 'In éineacht leis an tairiscint, glacann tú le {policy}. {refuse}',
  policy: 'beartas an tsuímh (leagan {edition})',
  disagree: 'Nach n-aontaíonn tú?',
  renewed: 'Tá na doiciméid athraithe.',
  signal: 'Cloítear le comhartha diúltaithe do bhrabhsálaí.',
  accept: 'Glac le gach ceann',
  reject: 'Diúltaigh',
  settings: 'Socruithe',
  acceptPolicy: 'Glac leis an mbeartas',
  refusePolicy: 'Diúltaigh don bheartas',
  understood: 'Tuigim',
  necessary: 'Riachtanach',
  functional: 'Áisiúlacht',
  analytics: 'Anailísíocht',
  marketing: 'Fógraíocht',
}
export default ga
