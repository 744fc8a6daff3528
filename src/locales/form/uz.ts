import type { FormTexts } from '../../model/texts.js'

const uz: FormTexts = {
  agree: 'Roziman: {document}',
  required: 'majburiy',
  optional: 'ixtiyoriy',
  missing: 'Shaklni yuborish uchun “{document}” katagini belgilang.',
}
export default uz
