import type { FormTexts } from '../../model/texts.js'

const de: FormTexts = {
  agree: 'Ich willige ein: {document}',
  required: 'erforderlich',
  optional: 'freiwillig',
  missing: 'Um das Formular zu senden, kreuzen Sie „{document}“ an.',
}
export default de
