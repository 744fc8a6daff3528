import type { GateTexts } from '../../model/texts.js'

const sr: GateTexts = {
  document: 'Текст пристанка',
  necessary: 'Неопходно',
  functional: 'Погодности',
  analytics: 'Аналитика',
  marketing: 'Оглашавање',
  embed: '„{service}“ чека вашу дозволу',
  embedParty: 'Прималац: {party}. Сазнаће вашу IP адресу, адресу странице и податке о прегледачу.',
  embedPurpose: 'Сврха: {purpose}.',
  embedOnce: 'Прикажи једном',
  embedAlways: 'Увек дозволи',
  embedAll: 'Увек дозволи: {purpose}',
  embedSettings: 'Подешавања',
  reload: 'Поновно учитавање странице',
  reloadAbout: 'Пристанак је опозван. Док се страница поново не учита, и даље раде: {services}.',
  reloadNow: 'Учитај поново',
  reloadLater: 'Касније',
}
export default sr
