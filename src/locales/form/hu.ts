import type { FormTexts } from '../../model/texts.js'

const hu: FormTexts = {
  agree: 'Hozzájárulok: {document}',
  required: 'kötelező',
  optional: 'nem kötelező',
  missing: 'Az űrlap elküldéséhez jelölje be: „{document}”.',
}
export default hu
