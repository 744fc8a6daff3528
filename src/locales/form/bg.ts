import type { FormTexts } from '../../model/texts.js'

const bg: FormTexts = {
  agree: 'Съгласявам се: {document}',
  required: 'задължително',
  optional: 'по желание',
  missing: 'За да изпратите формуляра, отбележете „{document}“.',
}
export default bg
