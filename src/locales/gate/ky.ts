import type { GateTexts } from '../../model/texts.js'

const ky: GateTexts = {
  document: 'Макулдуктун тексти',
  necessary: 'Зарыл',
  functional: 'Ыңгайлуулук',
  analytics: 'Аналитика',
  marketing: 'Жарнама',
  embed: '«{service}» уруксатыңызды күтүп турат',
  embedParty: 'Алуучу: {party}. IP-дарегиңизди, барактын дарегин жана браузердин маалыматтарын билет.',
  embedPurpose: 'Максаты: {purpose}.',
  embedOnce: 'Бир жолу көрсөтүү',
  embedAlways: 'Дайыма уруксат берүү',
  embedAll: 'Дайыма уруксат берүү: {purpose}',
  embedSettings: 'Жөндөөлөр',
  reload: 'Баракты жаңыртуу',
  reloadAbout: 'Макулдук кайтарылып алынды. Барак жаңыртылганга чейин булар дагы эле иштейт: {services}.',
  reloadNow: 'Азыр жаңыртуу',
  reloadLater: 'Кийинчерээк',
}
export default ky
