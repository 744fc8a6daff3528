import type { GateTexts } from '../../model/texts.js'

const ko: GateTexts = {
  document: '동의서 전문',
  necessary: '필수',
  functional: '편의 기능',
  analytics: '이용 분석',
  marketing: '광고',
  embed: '‘{service}’ 표시에는 허용이 필요합니다',
  embedParty: '제공받는 자: {party}. IP 주소, 페이지 주소, 브라우저 정보가 제공됩니다.',
  embedPurpose: '목적: {purpose}.',
  embedOnce: '한 번만 보기',
  embedAlways: '항상 허용',
  embedAll: '항상 허용: {purpose}',
  embedSettings: '설정',
  reload: '페이지 새로고침',
  reloadAbout: '동의가 철회되었습니다. 페이지를 새로고침할 때까지 다음 항목은 계속 작동합니다: {services}.',
  reloadNow: '지금 새로고침',
  reloadLater: '나중에',
}
export default ko
