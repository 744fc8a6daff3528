import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const sk: NoticeTexts = {
  title: 'Súbory cookie a vaše údaje',
  ask: '{operator} vás žiada o súhlas so spracúvaním osobných údajov. Účely: {purposes}. {document}.',
  document: 'Text súhlasu',
  use: 'Používaním webu prijímate {policy}. {refuse}',
  express: 'Prijmite alebo odmietnite {policy}.',
  offer: 'Prijatím ponuky prijímate aj {policy}. {refuse}',
  policy: 'zásady (verzia {edition})',
  disagree: 'Nesúhlasíte?',
  renewed: 'Dokumenty sa zmenili.',
  signal: 'Signál odmietnutia z vášho prehliadača rešpektujeme.',
  accept: 'Prijať všetko',
  reject: 'Odmietnuť',
  settings: 'Nastavenia',
  acceptPolicy: 'Prijať zásady',
  refusePolicy: 'Odmietnuť zásady',
  understood: 'Rozumiem',
  necessary: 'Nevyhnutné',
  functional: 'Funkčnosť',
  analytics: 'Analytika',
  marketing: 'Reklama',
}
export default sk
