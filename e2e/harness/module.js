// What an npm user's own module does; served as /module.js to pages of the module packaging.
import { createConsent } from '/npm/index.js'

const json = (id) => JSON.parse(document.getElementById(id)?.textContent ?? 'null')
const config = json('soglasie-config')
const terms = json('soglasie-compat')
if (terms) (await import('/npm/compat.js')).understandMarkup(config, terms)
window.soglasie = createConsent(config)
