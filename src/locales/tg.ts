import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const tg: NoticeTexts = {
  title: 'Cookie ва маълумоти шумо',
  ask: '{operator} барои коркарди маълумот розигии шуморо мепурсад. Мақсадҳо: {purposes}. {document}.',
  document: 'Матни розигӣ',
  use: 'Бо истифодаи сомона шумо {policy} қабул мекунед. {refuse}',
  express: 'Шумо метавонед {policy} қабул ё рад кунед.',
  offer: 'Ҳамроҳи оферта шумо {policy} қабул мекунед. {refuse}',
  policy: 'сиёсатро (таҳрири {edition})',
  disagree: 'Розӣ нестед?',
  renewed: 'Ҳуҷҷатҳо тағйир ёфтанд.',
  signal: 'Сигнали радди браузери шумо ба назар гирифта шуд.',
  accept: 'Қабули ҳама',
  reject: 'Рад кардан',
  settings: 'Танзимот',
  acceptPolicy: 'Қабули сиёсат',
  refusePolicy: 'Радди сиёсат',
  understood: 'Фаҳмо',
  necessary: 'Зарурӣ',
  functional: 'Қулайӣ',
  analytics: 'Таҳлил',
  marketing: 'Реклама',
}
export default tg
