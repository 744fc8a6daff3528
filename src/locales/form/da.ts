import type { FormTexts } from '../../model/texts.js'

const da: FormTexts = {
  agree: 'Jeg samtykker: {document}',
  required: 'påkrævet',
  optional: 'valgfrit',
  missing: 'Markér »{document}« for at sende formularen.',
}
export default da
