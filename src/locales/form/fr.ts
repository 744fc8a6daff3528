import type { FormTexts } from '../../model/texts.js'

const fr: FormTexts = {
  agree: 'Je consens : {document}',
  required: 'obligatoire',
  optional: 'facultatif',
  missing: 'Pour envoyer le formulaire, cochez « {document} ».',
}
export default fr
