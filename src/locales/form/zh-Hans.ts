import type { FormTexts } from '../../model/texts.js'

const zhHans: FormTexts = {
  agree: '我同意：{document}',
  required: '必选',
  optional: '可选',
  missing: '如需提交表单，请勾选“{document}”。',
}
export default zhHans
