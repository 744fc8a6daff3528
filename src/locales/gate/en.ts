import type { GateTexts } from '../../model/texts.js'

const en: GateTexts = {
  document: 'Text of the consent',
  necessary: 'Necessary',
  functional: 'Convenience',
  analytics: 'Analytics',
  marketing: 'Advertising',
  embed: '“{service}” waits for your permission',
  embedParty: 'Recipient: {party}. Learns your IP address, the page address and browser data.',
  embedPurpose: 'Purpose: {purpose}.',
  embedOnce: 'Show once',
  embedAlways: 'Always allow',
  embedAll: 'Always allow: {purpose}',
  embedSettings: 'Settings',
  reload: 'Reloading the page',
  reloadAbout: 'Consent is withdrawn. Until the page is reloaded, these still run: {services}.',
  reloadNow: 'Reload now',
  reloadLater: 'Later',
}
export default en
