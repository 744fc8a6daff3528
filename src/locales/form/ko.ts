import type { FormTexts } from '../../model/texts.js'

const ko: FormTexts = {
  agree: '동의합니다: {document}',
  required: '필수',
  optional: '선택',
  missing: '양식을 보내려면 ‘{document}’에 체크해 주세요.',
}
export default ko
