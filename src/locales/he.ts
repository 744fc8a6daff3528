import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const he: NoticeTexts = {
  dir: 'rtl',
  title: 'עוגיות והמידע שלכם',
  ask: '{operator}: אנו מבקשים את הסכמתכם לעיבוד מידע אישי. מטרות: {purposes}. {document}.',
  document: 'נוסח ההסכמה',
  use: 'בשימוש באתר אתם מקבלים את {policy}. {refuse}',
  express: 'אפשר לקבל או לדחות את {policy}.',
  offer: 'יחד עם ההצעה אתם מקבלים את {policy}. {refuse}',
  policy: 'המדיניות (גרסה {edition})',
  disagree: 'לא מסכימים?',
  renewed: 'המסמכים השתנו.',
  signal: 'אנו מכבדים את אות הסירוב שהדפדפן שלכם שולח.',
  accept: 'לאשר הכול',
  reject: 'לדחות הכול',
  settings: 'הגדרות',
  acceptPolicy: 'לקבל את המדיניות',
  refusePolicy: 'לדחות את המדיניות',
  understood: 'הבנתי',
  necessary: 'הכרחיות',
  functional: 'נוחות',
  analytics: 'ניתוח נתונים',
  marketing: 'פרסום',
}
export default he
