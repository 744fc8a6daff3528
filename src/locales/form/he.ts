import type { FormTexts } from '../../model/texts.js'

const he: FormTexts = {
  agree: 'הסכמתי נתונה: {document}',
  required: 'חובה',
  optional: 'לא חובה',
  missing: 'כדי לשלוח את הטופס, סמנו ״{document}״.',
}
export default he
