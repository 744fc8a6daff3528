import type { FormTexts } from '../../model/texts.js'

const be: FormTexts = {
  agree: 'Згаджаюся: {document}',
  required: 'абавязкова',
  optional: 'па жаданні',
  missing: 'Каб адправіць форму, адзначце «{document}».',
}
export default be
