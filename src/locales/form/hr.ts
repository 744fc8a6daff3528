import type { FormTexts } from '../../model/texts.js'

const hr: FormTexts = {
  agree: 'Dajem privolu: {document}',
  required: 'obvezno',
  optional: 'neobvezno',
  missing: 'Za slanje obrasca označite „{document}”.',
}
export default hr
