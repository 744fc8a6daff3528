// What an npm user's own module does; served as /module.js to pages of the module packaging.
import { createConsent } from '/npm/index.js'

window.soglasie = createConsent(JSON.parse(document.getElementById('soglasie-config').textContent))
