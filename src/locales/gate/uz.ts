import type { GateTexts } from '../../model/texts.js'

const uz: GateTexts = {
  document: 'Rozilik matni',
  necessary: 'Zarur',
  functional: 'Qulaylik',
  analytics: 'Tahlil',
  marketing: 'Reklama',
  embed: '“{service}” ruxsatingizni kutmoqda',
  embedParty: 'Oluvchi: {party}. IP manzilingizni, sahifa manzilini va brauzer maʼlumotlarini biladi.',
  embedPurpose: 'Maqsad: {purpose}.',
  embedOnce: 'Bir marta koʻrsatish',
  embedAlways: 'Doim ruxsat berish',
  embedAll: 'Doim ruxsat berish: {purpose}',
  embedSettings: 'Sozlamalar',
  reload: 'Sahifani yangilash',
  reloadAbout: 'Rozilik chaqirib olindi. Sahifa yangilanguncha quyidagilar hali ishlaydi: {services}.',
  reloadNow: 'Hozir yangilash',
  reloadLater: 'Keyinroq',
}
export default uz
