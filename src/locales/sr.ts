import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const sr: NoticeTexts = {
  title: 'Колачићи и ваши подаци',
  ask: '{operator} тражи ваш пристанак за обраду података о личности. Сврхе: {purposes}. {document}.',
  document: 'Текст пристанка',
  use: 'Коришћењем сајта прихватате {policy}. {refuse}',
  express: 'Прихватите или одбијте {policy}.',
  offer: 'Уз понуду прихватате и {policy}. {refuse}',
  policy: 'политику (верзија {edition})',
  disagree: 'Не прихватате?',
  renewed: 'Документи су измењени.',
  signal: 'Поштујемо сигнал одбијања вашег прегледача.',
  accept: 'Прихвати све',
  reject: 'Одбиј све',
  settings: 'Подешавања',
  acceptPolicy: 'Прихвати политику',
  refusePolicy: 'Одбиј политику',
  understood: 'Разумем',
  necessary: 'Неопходно',
  functional: 'Погодности',
  analytics: 'Аналитика',
  marketing: 'Оглашавање',
}
export default sr
