import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const cs: NoticeTexts = {
  title: 'Cookies a vaše údaje',
  ask: '{operator} vás žádá o souhlas se zpracováním údajů. Účely: {purposes}. {document}.',
  document: 'Text souhlasu',
  use: 'Používáním webu přijímáte {policy}. {refuse}',
  express: 'Přijměte, nebo odmítněte {policy}.',
  offer: 'Spolu s nabídkou přijímáte {policy}. {refuse}',
  policy: 'zásady (verze {edition})',
  disagree: 'Nesouhlasíte?',
  renewed: 'Dokumenty se změnily.',
  signal: 'Signál nesouhlasu z vašeho prohlížeče respektujeme.',
  accept: 'Přijmout vše',
  reject: 'Odmítnout',
  settings: 'Nastavení',
  acceptPolicy: 'Přijmout zásady',
  refusePolicy: 'Odmítnout zásady',
  understood: 'Rozumím',
  necessary: 'Nezbytné',
  functional: 'Pohodlí',
  analytics: 'Analytika',
  marketing: 'Reklama',
}
export default cs
