import type { GateTexts } from '../../model/texts.js'

const bg: GateTexts = {
  document: 'Текст на съгласието',
  necessary: 'Необходими',
  functional: 'Удобство',
  analytics: 'Анализ',
  marketing: 'Реклама',
  embed: '„{service}“ чака Вашето разрешение',
  embedParty: 'Получател: {party}. Узнава IP адреса Ви, адреса на страницата и данни за браузъра.',
  embedPurpose: 'Цел: {purpose}.',
  embedOnce: 'Показване веднъж',
  embedAlways: 'Разрешаване винаги',
  embedAll: 'Разрешаване винаги: {purpose}',
  embedSettings: 'Настройки',
  reload: 'Презареждане на страницата',
  reloadAbout: 'Съгласието е оттеглено. До презареждането на страницата все още работят: {services}.',
  reloadNow: 'Презареждане сега',
  reloadLater: 'По-късно',
}
export default bg
