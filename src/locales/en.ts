import type { NoticeTexts } from '../model/texts.js'

// reviewed: true
const en: NoticeTexts = {
  title: 'Cookies and your data',
  ask: '{operator} asks for your consent to process data. Purposes: {purposes}. {document}.',
  document: 'Text of the consent',
  use: 'By using this site you accept {policy}. {refuse}',
  express: 'Accept or decline {policy}.',
  offer: 'Together with the offer you accept {policy}. {refuse}',
  policy: 'the policy (edition {edition})',
  disagree: 'Do not agree?',
  renewed: 'The documents have changed.',
  signal: 'Your browser’s opt-out signal is honoured.',
  accept: 'Accept all',
  reject: 'Refuse',
  settings: 'Settings',
  acceptPolicy: 'Accept the policy',
  refusePolicy: 'Decline the policy',
  understood: 'Understood',
  necessary: 'Necessary',
  functional: 'Convenience',
  analytics: 'Analytics',
  marketing: 'Advertising',
}
export default en
