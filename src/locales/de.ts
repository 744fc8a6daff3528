import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const de: NoticeTexts = {
  title: 'Cookies und Ihre Daten',
  ask: '{operator} bittet um Ihre Einwilligung in die Verarbeitung von Daten. Zwecke: {purposes}. {document}.',
  document: 'Einwilligungstext',
  use: 'Mit der Nutzung dieser Website nehmen Sie {policy} an. {refuse}',
  express: 'Bitte nehmen Sie {policy} an oder lehnen Sie sie ab.',
  offer: 'Zusammen mit dem Angebot nehmen Sie {policy} an. {refuse}',
  policy: 'die Richtlinie (Fassung {edition})',
  disagree: 'Nicht einverstanden?',
  renewed: 'Die Dokumente haben sich geändert.',
  signal: 'Das Widerspruchssignal Ihres Browsers wird beachtet.',
  accept: 'Alle akzeptieren',
  reject: 'Alle ablehnen',
  settings: 'Einstellungen',
  acceptPolicy: 'Richtlinie annehmen',
  refusePolicy: 'Richtlinie ablehnen',
  understood: 'Verstanden',
  necessary: 'Notwendig',
  functional: 'Komfort',
  analytics: 'Analyse',
  marketing: 'Werbung',
}
export default de
