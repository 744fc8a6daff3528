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
  sources: [
    {
      url: 'https://github.com/ghostery/trackerdb',
      read: '2026-11-21',
      says: 'lists the hosts and filters of the vendor',
    },
  ],
  unverified: ['globals and cookies are from general knowledge'],
}
