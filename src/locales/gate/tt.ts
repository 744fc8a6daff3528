import type { GateTexts } from '../../model/texts.js'

const tt: GateTexts = {
  document: 'Ризалык тексты',
  necessary: 'Кирәкле',
  functional: 'Уңайлылык',
  analytics: 'Аналитика',
  marketing: 'Реклама',
  embed: '«{service}» рөхсәтегезне көтә',
  embedParty: 'Алучы: {party}. IP-адресыгызны, битнең адресын һәм браузер мәгълүматларын белә.',
  embedPurpose: 'Максат: {purpose}.',
  embedOnce: 'Бер тапкыр күрсәтү',
  embedAlways: 'Һәрвакыт рөхсәт итү',
  embedAll: 'Һәрвакыт рөхсәт итү: {purpose}',
  embedSettings: 'Көйләүләр',
  reload: 'Битне яңарту',
  reloadAbout: 'Ризалык кире алынды. Бит яңартылганчы болар әле эшли: {services}.',
  reloadNow: 'Хәзер яңарту',
  reloadLater: 'Соңрак',
}
export default tt
