import type { FormTexts } from '../../model/texts.js'

const kk: FormTexts = {
  agree: 'Келісемін: {document}',
  required: 'міндетті',
  optional: 'қалауыңызша',
  missing: 'Нысанды жіберу үшін «{document}» белгілеңіз.',
}
export default kk
