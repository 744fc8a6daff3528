import type { GateTexts } from '../../model/texts.js'

const uk: GateTexts = {
  document: 'Текст згоди',
  necessary: 'Необхідні',
  functional: 'Зручність',
  analytics: 'Аналітика',
  marketing: 'Реклама',
  embed: '«{service}» чекає на ваш дозвіл',
  embedParty: 'Одержувач: {party}. Дізнається вашу IP-адресу, адресу сторінки та дані браузера.',
  embedPurpose: 'Мета: {purpose}.',
  embedOnce: 'Показати один раз',
  embedAlways: 'Дозволити завжди',
  embedAll: 'Дозволити завжди: {purpose}',
  embedSettings: 'Налаштування',
  reload: 'Оновлення сторінки',
  reloadAbout: 'Згоду відкликано. До оновлення сторінки ще працюють: {services}.',
  reloadNow: 'Оновити зараз',
  reloadLater: 'Пізніше',
}
export default uk
