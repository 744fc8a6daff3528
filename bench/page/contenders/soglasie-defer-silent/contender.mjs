// soglasie-defer without an endpoint: what the records cost.
import deferred from '../soglasie-defer/contender.mjs'
import { withTag } from '../soglasie.mjs'

export default {
  ...deferred,
  label: 'Soglasie, file, no records',
  build: withTag('head', 'defer src="/a/soglasie.js"', { records: false }),
}
