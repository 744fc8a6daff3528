import type { FormTexts } from '../../model/texts.js'

const sr: FormTexts = {
  agree: 'Пристајем: {document}',
  required: 'обавезно',
  optional: 'по жељи',
  missing: 'Да бисте послали образац, означите „{document}“.',
}
export default sr
