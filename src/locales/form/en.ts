import type { FormTexts } from '../../model/texts.js'

const en: FormTexts = {
  agree: 'I agree: {document}',
  required: 'required',
  optional: 'optional',
  missing: 'To send the form, tick “{document}”.',
}
export default en
