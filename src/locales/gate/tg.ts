import type { GateTexts } from '../../model/texts.js'

const tg: GateTexts = {
  document: 'Матни розигӣ',
  necessary: 'Зарурӣ',
  functional: 'Қулайӣ',
  analytics: 'Таҳлил',
  marketing: 'Реклама',
  embed: '«{service}» иҷозати шуморо интизор аст',
  embedParty: 'Гиранда: {party}. Нишонии IP-и шумо, нишонии саҳифа ва маълумоти браузерро мефаҳмад.',
  embedPurpose: 'Мақсад: {purpose}.',
  embedOnce: 'Як бор нишон додан',
  embedAlways: 'Ҳамеша иҷозат додан',
  embedAll: 'Ҳамеша иҷозат додан: {purpose}',
  embedSettings: 'Танзимот',
  reload: 'Навсозии саҳифа',
  reloadAbout: 'Розигӣ бозпас гирифта шуд. То навсозии саҳифа инҳо ҳанӯз кор мекунанд: {services}.',
  reloadNow: 'Ҳозир нав кардан',
  reloadLater: 'Баъдтар',
}
export default tg
