import type { FormTexts } from '../../model/texts.js'

const lt: FormTexts = {
  agree: 'Sutinku: {document}',
  required: 'privaloma',
  optional: 'neprivaloma',
  missing: 'Kad išsiųstumėte formą, pažymėkite „{document}“.',
}
export default lt
