import type { Vendor } from '../model/vendor.js'
import { all } from '../vendors/all.js'

// The whole catalogue for the plain script tag: loaded before `soglasie.hold.js`, which holds by it.
;(window as { soglasieVendors?: readonly Vendor[] }).soglasieVendors = all
