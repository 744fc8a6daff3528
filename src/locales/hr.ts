import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const hr: NoticeTexts = {
  title: 'Kolačići i vaši podaci',
  ask: '{operator} traži vašu privolu za obradu podataka. Svrhe: {purposes}. {document}.',
  document: 'Tekst privole',
  use: 'Korištenjem web-mjesta prihvaćate {policy}. {refuse}',
  express: 'Prihvatite ili odbijte {policy}.',
  offer: 'Zajedno s ponudom prihvaćate {policy}. {refuse}',
  policy: 'pravila (verzija {edition})',
  disagree: 'Ne slažete se?',
  renewed: 'Dokumenti su promijenjeni.',
  signal: 'Poštujemo signal odbijanja vašeg preglednika.',
  accept: 'Prihvati sve',
  reject: 'Odbij sve',
  settings: 'Postavke',
  acceptPolicy: 'Prihvati pravila',
  refusePolicy: 'Odbij pravila',
  understood: 'Razumijem',
  necessary: 'Nužno',
  functional: 'Funkcionalnost',
  analytics: 'Analitika',
  marketing: 'Oglašavanje',
}
export default hr
