import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const bg: NoticeTexts = {
  title: 'Бисквитки и Вашите данни',
  ask: '{operator} иска Вашето съгласие за обработване на данни. Цели: {purposes}. {document}.',
  document: 'Текст на съгласието',
  use: 'Като използвате сайта, приемате {policy}. {refuse}',
  express: 'Приемете или отхвърлете {policy}.',
  offer: 'Заедно с офертата приемате {policy}. {refuse}',
  policy: 'политиката (редакция {edition})',
  disagree: 'Не сте съгласни?',
  renewed: 'Документите са променени.',
  signal: 'Сигналът за отказ от браузъра Ви е зачетен.',
  accept: 'Приемам всички',
  reject: 'Отказвам',
  settings: 'Настройки',
  acceptPolicy: 'Приемам политиката',
  refusePolicy: 'Отхвърлям политиката',
  understood: 'Разбрах',
  necessary: 'Необходими',
  functional: 'Удобство',
  analytics: 'Анализ',
  marketing: 'Реклама',
}
export default bg
