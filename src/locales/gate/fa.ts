import type { GateTexts } from '../../model/texts.js'

const fa: GateTexts = {
  dir: 'rtl',
  document: 'متن رضایت‌نامه',
  necessary: 'ضروری',
  functional: 'سهولت استفاده',
  analytics: 'تحلیل بازدید',
  marketing: 'تبلیغات',
  embed: '«{service}» منتظر اجازه شماست',
  embedParty: 'دریافت‌کننده: {party}. از نشانی IP شما، نشانی صفحه و اطلاعات مرورگر آگاه می‌شود.',
  embedPurpose: 'هدف: {purpose}.',
  embedOnce: 'نمایش یک‌باره',
  embedAlways: 'همیشه مجاز',
  embedAll: 'همیشه مجاز: {purpose}',
  embedSettings: 'تنظیمات',
  reload: 'بارگذاری دوباره صفحه',
  reloadAbout: 'رضایت پس گرفته شد. تا بارگذاری دوباره صفحه، این‌ها هنوز کار می‌کنند: {services}.',
  reloadNow: 'بارگذاری دوباره',
  reloadLater: 'بعداً',
}
export default fa
