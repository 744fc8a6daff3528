import type { FormTexts } from '../../model/texts.js'

const tg: FormTexts = {
  agree: 'Розӣ ҳастам: {document}',
  required: 'ҳатмӣ',
  optional: 'ихтиёрӣ',
  missing: 'Барои фиристодани шакл «{document}»-ро қайд кунед.',
}
export default tg
