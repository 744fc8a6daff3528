import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const et: NoticeTexts = {
  title: 'Küpsised ja teie andmed',
  ask: '{operator} küsib teie nõusolekut andmete töötlemiseks. Eesmärgid: {purposes}. {document}.',
  document: 'Nõusoleku tekst',
  use: 'Saiti kasutades nõustute {policy}. {refuse}',
  express: 'Palun valige, kas nõustute {policy} või mitte.',
  offer: 'Pakkumust vastu võttes nõustute {policy}. {refuse}',
  policy: 'andmekaitsetingimustega (redaktsioon {edition})',
  disagree: 'Ei nõustu?',
  renewed: 'Dokumendid on muutunud.',
  signal: 'Teie brauseri loobumissignaaliga on arvestatud.',
  accept: 'Nõustun kõigiga',
  reject: 'Keeldun kõigist',
  settings: 'Seaded',
  acceptPolicy: 'Nõustun tingimustega',
  refusePolicy: 'Keeldun tingimustest',
  understood: 'Sain aru',
  necessary: 'Vajalikud',
  functional: 'Mugavus',
  analytics: 'Analüütika',
  marketing: 'Reklaam',
}
export default et
