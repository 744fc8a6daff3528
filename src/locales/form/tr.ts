import type { FormTexts } from '../../model/texts.js'

const tr: FormTexts = {
  agree: 'Kabul ediyorum: {document}',
  required: 'zorunlu',
  optional: 'isteğe bağlı',
  missing: 'Formu göndermek için “{document}” kutusunu işaretleyin.',
}
export default tr
