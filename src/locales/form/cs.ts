import type { FormTexts } from '../../model/texts.js'

const cs: FormTexts = {
  agree: 'Souhlasím: {document}',
  required: 'povinné',
  optional: 'nepovinné',
  missing: 'Chcete-li formulář odeslat, zaškrtněte „{document}“.',
}
export default cs
