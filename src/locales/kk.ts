import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const kk: NoticeTexts = {
  title: 'Cookie және деректеріңіз',
  ask: '{operator} деректерді өңдеуге келісіміңізді сұрайды. Мақсаттары: {purposes}. {document}.',
  document: 'Келісім мәтіні',
  use: 'Сайтты пайдаланып, сіз {policy} қабылдайсыз. {refuse}',
  express: 'Сіз {policy} қабылдайсыз ба?',
  offer: 'Офертамен бірге сіз {policy} қабылдайсыз. {refuse}',
  policy: 'саясатты ({edition} редакциясы)',
  disagree: 'Келіспейсіз бе?',
  renewed: 'Құжаттар жаңарды.',
  signal: 'Браузеріңіздің бас тарту сигналы ескерілді.',
  accept: 'Бәрін қабылдау',
  reject: 'Бас тарту',
  settings: 'Баптау',
  acceptPolicy: 'Саясатты қабылдау',
  refusePolicy: 'Саясатты қабылдамау',
  understood: 'Түсінікті',
  necessary: 'Қажетті',
  functional: 'Ыңғайлылық',
  analytics: 'Талдау',
  marketing: 'Жарнама',
}
export default kk
