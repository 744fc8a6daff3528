import type { FormTexts } from '../../model/texts.js'

const ro: FormTexts = {
  agree: 'Sunt de acord: {document}',
  required: 'obligatoriu',
  optional: 'opțional',
  missing: 'Pentru a trimite formularul, bifați „{document}”.',
}
export default ro
