import type { FormTexts } from '../../model/texts.js'

const el: FormTexts = {
  agree: 'Συγκατατίθεμαι: {document}',
  required: 'υποχρεωτικό',
  optional: 'προαιρετικό',
  missing: 'Για να στείλετε τη φόρμα, επιλέξτε «{document}».',
}
export default el
