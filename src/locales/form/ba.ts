import type { FormTexts } from '../../model/texts.js'

const ba: FormTexts = {
  agree: 'Мин риза: {document}',
  required: 'мотлаҡ',
  optional: 'теләк буйынса',
  missing: 'Форманы ебәреү өсөн «{document}» янына тамға ҡуйығыҙ.',
}
export default ba
