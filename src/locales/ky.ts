import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const ky: NoticeTexts = {
  title: 'Cookie жана маалыматтарыңыз',
  ask: '{operator} маалыматтарды иштетүүгө макулдугуңузду сурайт. Максаттары: {purposes}. {document}.',
  document: 'Макулдуктун тексти',
  use: 'Сайтты колдонуу менен сиз {policy} кабыл аласыз. {refuse}',
  express: 'Сиз {policy} кабыл алсаңыз же четке каксаңыз болот.',
  offer: 'Оферта менен бирге сиз {policy} кабыл аласыз. {refuse}',
  policy: 'саясатты (редакция {edition})',
  disagree: 'Макул эмессизби?',
  renewed: 'Документтер өзгөрдү.',
  signal: 'Браузериңиздин баш тартуу сигналы эске алынды.',
  accept: 'Баарын кабыл алуу',
  reject: 'Баш тартуу',
  settings: 'Жөндөөлөр',
  acceptPolicy: 'Саясатты кабыл алуу',
  refusePolicy: 'Саясатты четке кагуу',
  understood: 'Түшүнүктүү',
  necessary: 'Зарыл',
  functional: 'Ыңгайлуулук',
  analytics: 'Аналитика',
  marketing: 'Жарнама',
}
export default ky
