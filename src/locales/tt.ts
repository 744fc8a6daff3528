import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const tt: NoticeTexts = {
  title: 'Cookie һәм сезнең мәгълүматлар',
  ask: '{operator} мәгълүматларны эшкәртүгә ризалыгыгызны сорый. Максатлар: {purposes}. {document}.',
  document: 'Ризалык тексты',
  use: 'Сайттан файдаланып, сез {policy} кабул итәсез. {refuse}',
  express: 'Сез {policy} кабул итә яки кире кага аласыз.',
  offer: 'Оферта белән бергә сез {policy} кабул итәсез. {refuse}',
  policy: 'сәясәтне (редакция {edition})',
  disagree: 'Риза түгелсезме?',
  renewed: 'Документлар үзгәрде.',
  signal: 'Браузерыгызның баш тарту сигналы исәпкә алынды.',
  accept: 'Барысын кабул итү',
  reject: 'Баш тарту',
  settings: 'Көйләүләр',
  acceptPolicy: 'Сәясәтне кабул итү',
  refusePolicy: 'Сәясәтне кире кагу',
  understood: 'Аңлашылды',
  necessary: 'Кирәкле',
  functional: 'Уңайлылык',
  analytics: 'Аналитика',
  marketing: 'Реклама',
}
export default tt
