// The plain script tag with automatic holding: first on the page and synchronous, services with their hosts.
import { controls, markedTag, withTag } from '../soglasie.mjs'

export default {
  label: 'Soglasie, file, holding',
  ...controls,
  tag: markedTag,
  build: withTag('first', 'src="/a/soglasie.hold.js"', { hosts: true }),
}
