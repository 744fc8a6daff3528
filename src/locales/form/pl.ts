import type { FormTexts } from '../../model/texts.js'

const pl: FormTexts = {
  agree: 'Wyrażam zgodę: {document}',
  required: 'wymagane',
  optional: 'opcjonalnie',
  missing: 'Aby wysłać formularz, zaznacz „{document}”.',
}
export default pl
