import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const uk: NoticeTexts = {
  title: 'Файли cookie та ваші дані',
  ask: '{operator} просить згоди на обробку даних. Мета: {purposes}. {document}.',
  document: 'Текст згоди',
  use: 'Користуючись сайтом, ви приймаєте {policy}. {refuse}',
  express: 'Прийміть або відхиліть {policy}.',
  offer: 'Разом з офертою ви приймаєте {policy}. {refuse}',
  policy: 'політику (редакція {edition})',
  disagree: 'Не згодні?',
  renewed: 'Документи змінилися.',
  signal: 'Сигнал відмови вашого браузера враховано.',
  accept: 'Прийняти все',
  reject: 'Відмовитися',
  settings: 'Налаштування',
  acceptPolicy: 'Прийняти політику',
  refusePolicy: 'Відхилити політику',
  understood: 'Зрозуміло',
  necessary: 'Необхідні',
  functional: 'Зручність',
  analytics: 'Аналітика',
  marketing: 'Реклама',
}
export default uk
