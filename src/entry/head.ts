import { startTag } from './tag.js'

// `soglasie.js`: marked tags wait. They are inert anyway, so this file may load with `defer`.
startTag()
