import type { Vendor } from '../model/vendor.js'

export const hcaptcha: Vendor = {
  id: 'hcaptcha',
  name: 'hCaptcha',
  party: 'Intuition Machines, Inc.',
  country: 'US',
  purpose: 'functional',
  hosts: ['hcaptcha.com'],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['hcaptcha'],
  remote: ['hc_accessibility', '__cf_bm'],
  stoppable: false,
  sources: [{ url: 'https://docs.hcaptcha.com/', read: '2026-11-21', says: 'known, see below' }],
  unverified: [
    "nothing of this entry was read at the vendor's on this day: host, globals and cookies are from general knowledge",
  ],
}
