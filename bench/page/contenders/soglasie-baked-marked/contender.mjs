// A head made for the site, inside the page. Its services name nothing to hold, so the tool takes the small head.
import { controls, markedTag, withBakedHead } from '../soglasie.mjs'

export default {
  label: 'Soglasie, inline',
  ...controls,
  tag: markedTag,
  build: withBakedHead({ cookies: false }),
}
