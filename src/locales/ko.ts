import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const ko: NoticeTexts = {
  title: '쿠키와 개인정보',
  ask: '{operator}에서 개인정보 처리에 대한 동의를 요청합니다. 목적: {purposes}. {document}.',
  document: '동의서 전문',
  use: '사이트를 이용하면 {policy}을 수락하게 됩니다. {refuse}',
  express: '{policy}을 수락하거나 거부해 주세요.',
  offer: '청약과 함께 {policy}을 수락하게 됩니다. {refuse}',
  policy: '처리방침(버전 {edition})',
  disagree: '수락하지 않는 경우',
  renewed: '문서가 변경되었습니다.',
  signal: '브라우저의 거부 신호를 반영했습니다.',
  accept: '모두 동의',
  reject: '모두 거부',
  settings: '설정',
  acceptPolicy: '처리방침 수락',
  refusePolicy: '처리방침 거부',
  understood: '확인',
  necessary: '필수',
  functional: '편의 기능',
  analytics: '이용 분석',
  marketing: '광고',
}
export default ko
