import type { GateTexts } from '../../model/texts.js'

const ba: GateTexts = {
  document: 'Ризалыҡ тексы',
  necessary: 'Кәрәкле',
  functional: 'Уңайлылыҡ',
  analytics: 'Аналитика',
  marketing: 'Реклама',
  embed: '«{service}» рөхсәтегеҙҙе көтә',
  embedParty: 'Алыусы: {party}. IP-адресығыҙҙы, биттең адресын һәм браузер мәғлүмәттәрен белә.',
  embedPurpose: 'Маҡсат: {purpose}.',
  embedOnce: 'Бер тапҡыр күрһәтеү',
  embedAlways: 'Һәр ваҡыт рөхсәт итеү',
  embedAll: 'Һәр ваҡыт рөхсәт итеү: {purpose}',
  embedSettings: 'Көйләүҙәр',
  reload: 'Битте яңыртыу',
  reloadAbout: 'Ризалыҡ кире алынды. Бит яңыртылғансы былар әле эшләй: {services}.',
  reloadNow: 'Хәҙер яңыртыу',
  reloadLater: 'Һуңыраҡ',
}
export default ba
