import type { FormTexts } from '../../model/texts.js'

const fa: FormTexts = {
  agree: 'رضایت می‌دهم: {document}',
  required: 'الزامی',
  optional: 'اختیاری',
  missing: 'برای ارسال فرم، «{document}» را علامت بزنید.',
}
export default fa
