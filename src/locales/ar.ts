import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const ar: NoticeTexts = {
  dir: 'rtl',
  title: 'ملفات تعريف الارتباط وبياناتك',
  ask: '{operator}: نطلب موافقتك على معالجة البيانات الشخصية. الأغراض: {purposes}. {document}.',
  document: 'نص الموافقة',
  use: 'استخدام هذا الموقع يعني قبول {policy}. {refuse}',
  express: 'يُرجى قبول {policy} أو رفضها.',
  offer: 'قبول العرض يعني أيضًا قبول {policy}. {refuse}',
  policy: 'السياسة (الإصدار {edition})',
  disagree: 'في حال عدم القبول',
  renewed: 'تغيّرت الوثائق.',
  signal: 'نلتزم بإشارة الرفض التي يرسلها متصفحك.',
  accept: 'قبول الكل',
  reject: 'رفض الكل',
  settings: 'الإعدادات',
  acceptPolicy: 'قبول السياسة',
  refusePolicy: 'رفض السياسة',
  understood: 'فهمت',
  necessary: 'الضرورية',
  functional: 'سهولة الاستخدام',
  analytics: 'التحليلات',
  marketing: 'الإعلانات',
}
export default ar
