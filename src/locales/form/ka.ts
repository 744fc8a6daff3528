import type { FormTexts } from '../../model/texts.js'

const ka: FormTexts = {
  agree: 'ვეთანხმები: {document}',
  required: 'სავალდებულო',
  optional: 'სურვილისამებრ',
  missing: 'ფორმის გასაგზავნად მონიშნეთ „{document}“.',
}
export default ka
