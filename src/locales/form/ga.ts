import type { FormTexts } from '../../model/texts.js'

const ga: FormTexts = {
  agree: 'Tugaim toiliú: {document}',
  required: 'éigeantach',
  optional: 'roghnach',
  missing: 'Chun an fhoirm a sheoladh, ticeáil “{document}”.',
}
export default ga
