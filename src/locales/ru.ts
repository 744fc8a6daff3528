import type { NoticeTexts } from '../model/texts.js'

// reviewed: true
const ru: NoticeTexts = {
  title: 'Cookie и ваши данные',
  ask: '{operator} просит согласие на обработку данных. Цели: {purposes}. {document}.',
  document: 'Текст согласия',
  use: 'Пользуясь сайтом, вы принимаете {policy}. {refuse}',
  express: 'Примите или отклоните {policy}.',
  offer: 'Вместе с офертой вы принимаете {policy}. {refuse}',
  policy: 'политику (редакция {edition})',
  disagree: 'Не согласны?',
  renewed: 'Документы обновились.',
  signal: 'Сигнал отказа вашего браузера учтён.',
  accept: 'Принять все',
  reject: 'Отказаться',
  settings: 'Настроить',
  acceptPolicy: 'Принять политику',
  refusePolicy: 'Отклонить политику',
  understood: 'Понятно',
  necessary: 'Необходимые',
  functional: 'Удобство',
  analytics: 'Аналитика',
  marketing: 'Реклама',
}
export default ru
