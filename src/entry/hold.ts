import { createHolding } from './holding.js'
import { startTag } from './tag.js'

// `soglasie.hold.js`: what nobody marked is held as well, so this file comes first and without `defer`.
startTag(createHolding)
