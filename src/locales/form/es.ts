import type { FormTexts } from '../../model/texts.js'

const es: FormTexts = {
  agree: 'Doy mi consentimiento: {document}',
  required: 'obligatorio',
  optional: 'opcional',
  missing: 'Para enviar el formulario, marque «{document}».',
}
export default es
