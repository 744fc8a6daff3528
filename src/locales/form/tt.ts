import type { FormTexts } from '../../model/texts.js'

const tt: FormTexts = {
  agree: 'Мин риза: {document}',
  required: 'мәҗбүри',
  optional: 'теләк буенча',
  missing: 'Форманы җибәрү өчен «{document}» янына тамга куегыз.',
}
export default tt
