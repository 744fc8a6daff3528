import type { FormTexts } from '../../model/texts.js'

const mt: FormTexts = {
  agree: 'Naqbel: {document}',
  required: 'obbligatorju',
  optional: 'mhux obbligatorju',
  missing: 'Biex tibgħat il-formola, immarka “{document}”.',
}
export default mt
