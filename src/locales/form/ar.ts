import type { FormTexts } from '../../model/texts.js'

const ar: FormTexts = {
  agree: 'أوافق: {document}',
  required: 'إلزامي',
  optional: 'اختياري',
  missing: 'لإرسال النموذج، يجب تحديد «{document}».',
}
export default ar
