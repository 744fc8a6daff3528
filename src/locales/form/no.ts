import type { FormTexts } from '../../model/texts.js'

const no: FormTexts = {
  agree: 'Jeg samtykker: {document}',
  required: 'obligatorisk',
  optional: 'valgfritt',
  missing: 'Kryss av for «{document}» for å sende skjemaet.',
}
export default no
