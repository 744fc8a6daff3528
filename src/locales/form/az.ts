import type { FormTexts } from '../../model/texts.js'

const az: FormTexts = {
  agree: 'Razıyam: {document}',
  required: 'məcburi',
  optional: 'istəyə görə',
  missing: 'Formanı göndərmək üçün “{document}” xanasını işarələyin.',
}
export default az
