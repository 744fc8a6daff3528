import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const uz: NoticeTexts = {
  title: 'Cookie fayllari va maʼlumotlaringiz',
  ask: '{operator} maʼlumotlarga ishlov berish uchun roziligingizni soʻraydi. Maqsadlar: {purposes}. {document}.',
  document: 'Rozilik matni',
  use: 'Saytdan foydalanish orqali siz {policy} qabul qilasiz. {refuse}',
  express: 'Siz {policy} qabul qilishingiz yoki rad etishingiz mumkin.',
  offer: 'Oferta bilan birga siz {policy} qabul qilasiz. {refuse}',
  policy: 'siyosatni (tahrir {edition})',
  disagree: 'Rozi emasmisiz?',
  renewed: 'Hujjatlar oʻzgardi.',
  signal: 'Brauzeringizning rad etish signali hisobga olindi.',
  accept: 'Barini qabul qilish',
  reject: 'Rad etish',
  settings: 'Sozlamalar',
  acceptPolicy: 'Siyosatni qabul qilish',
  refusePolicy: 'Siyosatni rad etish',
  understood: 'Tushunarli',
  necessary: 'Zarur',
  functional: 'Qulaylik',
  analytics: 'Tahlil',
  marketing: 'Reklama',
}
export default uz
