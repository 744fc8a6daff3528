import type { GateTexts } from '../../model/texts.js'

const he: GateTexts = {
  dir: 'rtl',
  document: 'נוסח ההסכמה',
  necessary: 'הכרחיות',
  functional: 'נוחות',
  analytics: 'ניתוח נתונים',
  marketing: 'פרסום',
  embed: 'נדרש אישורכם: ״{service}״',
  embedParty: 'מקבל המידע: {party}. המידע: כתובת ה-IP שלכם, כתובת הדף ונתוני הדפדפן.',
  embedPurpose: 'מטרה: {purpose}.',
  embedOnce: 'להציג פעם אחת',
  embedAlways: 'לאפשר תמיד',
  embedAll: 'לאפשר תמיד: {purpose}',
  embedSettings: 'הגדרות',
  reload: 'טעינת הדף מחדש',
  reloadAbout: 'ההסכמה בוטלה. עד לטעינת הדף מחדש עדיין פועלים: {services}.',
  reloadNow: 'לטעון מחדש עכשיו',
  reloadLater: 'אחר כך',
}
export default he
