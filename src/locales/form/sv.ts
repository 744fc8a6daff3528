import type { FormTexts } from '../../model/texts.js'

const sv: FormTexts = {
  agree: 'Jag samtycker: {document}',
  required: 'obligatoriskt',
  optional: 'frivilligt',
  missing: 'Kryssa i ”{document}” för att skicka formuläret.',
}
export default sv
