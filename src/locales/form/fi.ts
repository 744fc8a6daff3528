import type { FormTexts } from '../../model/texts.js'

const fi: FormTexts = {
  agree: 'Annan suostumukseni: {document}',
  required: 'pakollinen',
  optional: 'vapaaehtoinen',
  missing: 'Lähetä lomake valitsemalla ensin ”{document}”.',
}
export default fi
