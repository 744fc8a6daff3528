import type { FormTexts } from '../../model/texts.js'

const et: FormTexts = {
  agree: 'Annan nõusoleku: {document}',
  required: 'kohustuslik',
  optional: 'vabatahtlik',
  missing: 'Vormi saatmiseks märkige „{document}”.',
}
export default et
