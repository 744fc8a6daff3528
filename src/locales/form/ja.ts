import type { FormTexts } from '../../model/texts.js'

const ja: FormTexts = {
  agree: '同意します：{document}',
  required: '必須',
  optional: '任意',
  missing: 'フォームを送信するには、「{document}」にチェックを入れてください。',
}
export default ja
