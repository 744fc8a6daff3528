/** The same pages in the other packaging, as a bundler would build it: `?as=module`. */
import { createConsent } from './npm/index.js'

const config = JSON.parse(document.getElementById('soglasie-config').textContent)
window.soglasie = createConsent(config)
