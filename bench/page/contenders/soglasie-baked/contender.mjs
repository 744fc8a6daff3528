// A head made for the site, inside the page, with automatic holding.
import { controls, markedTag, withBakedHead } from '../soglasie.mjs'

export default {
  label: 'Soglasie, inline, holding',
  ...controls,
  tag: markedTag,
  build: withBakedHead({ hosts: true }),
}
