import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const ba: NoticeTexts = {
  title: 'Cookie һәм һеҙҙең мәғлүмәттәр',
  ask: '{operator} мәғлүмәттәрҙе эшкәртеүгә ризалығығыҙҙы һорай. Маҡсаттар: {purposes}. {document}.',
  document: 'Ризалыҡ тексы',
  use: 'Сайтты ҡулланып, һеҙ {policy} ҡабул итәһегеҙ. {refuse}',
  express: 'Һеҙ {policy} ҡабул итә йәки кире ҡаға алаһығыҙ.',
  offer: 'Оферта менән бергә һеҙ {policy} ҡабул итәһегеҙ. {refuse}',
  policy: 'сәйәсәтте (редакция {edition})',
  disagree: 'Риза түгелһегеҙме?',
  renewed: 'Документтар үҙгәрҙе.',
  signal: 'Браузерығыҙҙың баш тартыу сигналы иҫәпкә алынды.',
  accept: 'Барыһын ҡабул итеү',
  reject: 'Баш тартыу',
  settings: 'Көйләүҙәр',
  acceptPolicy: 'Сәйәсәтте ҡабул итеү',
  refusePolicy: 'Сәйәсәтте кире ҡағыу',
  understood: 'Аңлашылды',
  necessary: 'Кәрәкле',
  functional: 'Уңайлылыҡ',
  analytics: 'Аналитика',
  marketing: 'Реклама',
}
export default ba
