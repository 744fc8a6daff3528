import type { FormTexts } from '../../model/texts.js'

const sk: FormTexts = {
  agree: 'Súhlasím: {document}',
  required: 'povinné',
  optional: 'nepovinné',
  missing: 'Ak chcete odoslať formulár, začiarknite „{document}“.',
}
export default sk
