import type { FormTexts } from '../../model/texts.js'

const sl: FormTexts = {
  agree: 'Soglašam: {document}',
  required: 'obvezno',
  optional: 'neobvezno',
  missing: 'Za pošiljanje obrazca označite »{document}«.',
}
export default sl
