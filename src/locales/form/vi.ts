import type { FormTexts } from '../../model/texts.js'

const vi: FormTexts = {
  agree: 'Tôi đồng ý: {document}',
  required: 'bắt buộc',
  optional: 'tùy chọn',
  missing: 'Để gửi biểu mẫu, hãy đánh dấu “{document}”.',
}
export default vi
