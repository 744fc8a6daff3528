import type { FormTexts } from '../../model/texts.js'

const pt: FormTexts = {
  agree: 'Concordo: {document}',
  required: 'obrigatório',
  optional: 'facultativo',
  missing: 'Para enviar o formulário, assinale «{document}».',
}
export default pt
