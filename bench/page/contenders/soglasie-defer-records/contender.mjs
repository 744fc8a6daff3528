// soglasie-defer with an endpoint: what records cost a page.
import deferred from '../soglasie-defer/contender.mjs'
import { withTag } from '../soglasie.mjs'

export default {
  ...deferred,
  label: 'Soglasie, file, records',
  build: withTag('head', 'defer src="/a/soglasie.js"', { records: true }),
}
