import type { FormTexts } from '../../model/texts.js'

const nl: FormTexts = {
  agree: 'Ik ga akkoord: {document}',
  required: 'verplicht',
  optional: 'optioneel',
  missing: 'Vink ‘{document}’ aan om het formulier te verzenden.',
}
export default nl
