import type { FormTexts } from '../../model/texts.js'

const it: FormTexts = {
  agree: 'Acconsento: {document}',
  required: 'obbligatorio',
  optional: 'facoltativo',
  missing: 'Per inviare il modulo, seleziona «{document}».',
}
export default it
