import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const lv: NoticeTexts = {
  title: 'Sīkdatnes un jūsu dati',
  ask: '{operator} lūdz jūsu piekrišanu personas datu apstrādei. Nolūki: {purposes}. {document}.',
  document: 'Piekrišanas teksts',
  use: 'Lietojot vietni, jūs pieņemat {policy}. {refuse}',
  express: 'Pieņemiet vai noraidiet {policy}.',
  offer: 'Pieņemot piedāvājumu, jūs pieņemat arī {policy}. {refuse}',
  policy: 'politiku (redakcija {edition})',
  disagree: 'Nepiekrītat?',
  renewed: 'Dokumenti ir mainīti.',
  signal: 'Jūsu pārlūka atteikuma signāls ir ņemts vērā.',
  accept: 'Piekrist visam',
  reject: 'Atteikties',
  settings: 'Iestatījumi',
  acceptPolicy: 'Pieņemt politiku',
  refusePolicy: 'Noraidīt politiku',
  understood: 'Sapratu',
  necessary: 'Nepieciešamās',
  functional: 'Funkcionalitāte',
  analytics: 'Analītika',
  marketing: 'Reklāma',
}
export default lv
