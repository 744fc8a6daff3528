import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const fa: NoticeTexts = {
  dir: 'rtl',
  title: 'کوکی‌ها و داده‌های شما',
  ask: '{operator} برای پردازش داده‌های شخصی از شما رضایت می‌خواهد. هدف‌ها: {purposes}. {document}.',
  document: 'متن رضایت‌نامه',
  use: 'با استفاده از این سایت، {policy} را می‌پذیرید. {refuse}',
  express: 'می‌توانید {policy} را بپذیرید یا رد کنید.',
  offer: 'با پذیرش پیشنهاد، {policy} را نیز می‌پذیرید. {refuse}',
  policy: 'خط‌مشی (ویرایش {edition})',
  disagree: 'موافق نیستید؟',
  renewed: 'اسناد تغییر کرده‌اند.',
  signal: 'سیگنال عدم رضایت مرورگر شما رعایت شده است.',
  accept: 'پذیرش همه',
  reject: 'رد همه',
  settings: 'تنظیمات',
  acceptPolicy: 'پذیرش خط‌مشی',
  refusePolicy: 'رد خط‌مشی',
  understood: 'متوجه شدم',
  necessary: 'ضروری',
  functional: 'سهولت استفاده',
  analytics: 'تحلیل بازدید',
  marketing: 'تبلیغات',
}
export default fa
