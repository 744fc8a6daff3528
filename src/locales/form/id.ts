import type { FormTexts } from '../../model/texts.js'

const id: FormTexts = {
  agree: 'Saya setuju: {document}',
  required: 'wajib',
  optional: 'opsional',
  missing: 'Untuk mengirim formulir, centang “{document}”.',
}
export default id
