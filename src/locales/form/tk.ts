import type { FormTexts } from '../../model/texts.js'

const tk: FormTexts = {
  agree: 'Razylyk berýärin: {document}',
  required: 'hökmany',
  optional: 'islege görä',
  missing: 'Formany ibermek üçin “{document}” öýjügini belläň.',
}
export default tk
