import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const be: NoticeTexts = {
  title: 'Cookie і вашы даныя',
  ask: '{operator} просіць згоду на апрацоўку даных. Мэты: {purposes}. {document}.',
  document: 'Тэкст згоды',
  use: 'Карыстаючыся сайтам, вы прымаеце {policy}. {refuse}',
  express: 'Прыміце або адхіліце {policy}.',
  offer: 'Разам з афертай вы прымаеце {policy}. {refuse}',
  policy: 'палітыку (рэдакцыя {edition})',
  disagree: 'Не згодныя?',
  renewed: 'Дакументы змяніліся.',
  signal: 'Сігнал адмовы вашага браўзера ўлічаны.',
  accept: 'Прыняць усе',
  reject: 'Адмовіцца',
  settings: 'Налады',
  acceptPolicy: 'Прыняць палітыку',
  refusePolicy: 'Адхіліць палітыку',
  understood: 'Зразумела',
  necessary: 'Неабходныя',
  functional: 'Зручнасць',
  analytics: 'Аналітыка',
  marketing: 'Рэклама',
}
export default be
