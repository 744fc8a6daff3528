import type { FormTexts } from '../../model/texts.js'

const lv: FormTexts = {
  agree: 'Piekrītu: {document}',
  required: 'obligāti',
  optional: 'pēc izvēles',
  missing: 'Lai nosūtītu veidlapu, atzīmējiet “{document}”.',
}
export default lv
