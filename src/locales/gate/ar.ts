import type { GateTexts } from '../../model/texts.js'

const ar: GateTexts = {
  dir: 'rtl',
  document: 'نص الموافقة',
  necessary: 'الضرورية',
  functional: 'سهولة الاستخدام',
  analytics: 'التحليلات',
  marketing: 'الإعلانات',
  embed: '«{service}» بانتظار إذنك',
  embedParty: 'المتلقي: {party}. يطّلع على عنوان IP الخاص بك وعنوان الصفحة وبيانات المتصفح.',
  embedPurpose: 'الغرض: {purpose}.',
  embedOnce: 'عرض مرة واحدة',
  embedAlways: 'السماح دائمًا',
  embedAll: 'السماح دائمًا: {purpose}',
  embedSettings: 'الإعدادات',
  reload: 'إعادة تحميل الصفحة',
  reloadAbout: 'سُحبت الموافقة. إلى أن يُعاد تحميل الصفحة، لا يزال يعمل ما يلي: {services}.',
  reloadNow: 'إعادة التحميل الآن',
  reloadLater: 'لاحقًا',
}
export default ar
