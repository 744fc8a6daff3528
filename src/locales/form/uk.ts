import type { FormTexts } from '../../model/texts.js'

const uk: FormTexts = {
  agree: 'Погоджуюся: {document}',
  required: 'обов’язково',
  optional: 'за бажанням',
  missing: 'Щоб надіслати форму, позначте «{document}».',
}
export default uk
