// The plain script tag, deferred: marked tags wait for it, nothing else does.
import { controls, markedTag, withTag } from '../soglasie.mjs'

export default {
  label: 'Soglasie, file',
  ...controls,
  tag: markedTag,
  build: withTag('head', 'defer src="/a/soglasie.js"'),
}
