import type { FormTexts } from '../../model/texts.js'

const zhHant: FormTexts = {
  agree: '我同意：{document}',
  required: '必選',
  optional: '可選',
  missing: '如要送出表單，請勾選「{document}」。',
}
export default zhHant
