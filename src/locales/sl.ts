import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const sl: NoticeTexts = {
  title: 'Piškotki in vaši podatki',
  ask: '{operator} prosi za vašo privolitev v obdelavo osebnih podatkov. Nameni: {purposes}. {document}.',
  document: 'Besedilo privolitve',
  use: 'Z uporabo spletnega mesta sprejemate {policy}. {refuse}',
  express: 'Sprejmite ali zavrnite {policy}.',
  offer: 'S sprejemom ponudbe sprejemate tudi {policy}. {refuse}',
  policy: 'politiko (različica {edition})',
  disagree: 'Se ne strinjate?',
  renewed: 'Dokumenti so se spremenili.',
  signal: 'Signal zavrnitve vašega brskalnika je upoštevan.',
  accept: 'Sprejmi vse',
  reject: 'Zavrni',
  settings: 'Nastavitve',
  acceptPolicy: 'Sprejmi politiko',
  refusePolicy: 'Zavrni politiko',
  understood: 'Razumem',
  necessary: 'Nujni',
  functional: 'Funkcionalnost',
  analytics: 'Analitika',
  marketing: 'Oglaševanje',
}
export default sl
