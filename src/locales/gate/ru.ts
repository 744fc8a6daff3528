import type { GateTexts } from '../../model/texts.js'

const ru: GateTexts = {
  document: 'Текст согласия',
  necessary: 'Необходимые',
  functional: 'Удобство',
  analytics: 'Аналитика',
  marketing: 'Реклама',
  embed: '«{service}» ждёт вашего разрешения',
  embedParty: 'Получатель: {party}. Узнает ваш IP-адрес, адрес страницы и данные браузера.',
  embedPurpose: 'Цель: {purpose}.',
  embedOnce: 'Показать один раз',
  embedAlways: 'Разрешить всегда',
  embedAll: 'Разрешить всегда: {purpose}',
  embedSettings: 'Настройки',
  reload: 'Обновление страницы',
  reloadAbout: 'Согласие отозвано. До обновления страницы ещё работают: {services}.',
  reloadNow: 'Обновить сейчас',
  reloadLater: 'Позже',
}
export default ru
