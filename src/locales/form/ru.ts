import type { FormTexts } from '../../model/texts.js'

const ru: FormTexts = {
  agree: 'Согласен: {document}',
  required: 'обязательно',
  optional: 'по желанию',
  missing: 'Чтобы отправить форму, отметьте «{document}».',
}
export default ru
