import type { FormTexts } from '../../model/texts.js'

const hi: FormTexts = {
  agree: 'मेरी सहमति है: {document}',
  required: 'अनिवार्य',
  optional: 'वैकल्पिक',
  missing: 'फ़ॉर्म भेजने के लिए “{document}” पर निशान लगाएँ।',
}
export default hi
