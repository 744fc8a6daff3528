import type { FormTexts } from '../../model/texts.js'

const ky: FormTexts = {
  agree: 'Макулмун: {document}',
  required: 'милдеттүү',
  optional: 'каалоо боюнча',
  missing: 'Форманы жөнөтүү үчүн «{document}» дегенди белгилеңиз.',
}
export default ky
