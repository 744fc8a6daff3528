import type { Vendor } from '../model/vendor.js'

export const plausible: Vendor = {
  id: 'plausible',
  name: 'Plausible Analytics',
  party: 'Plausible Insights OÜ',
  country: 'EE',
  purpose: 'analytics',
  hosts: ['plausible.io'],
  cookies: [],
  storage: ['plausible_ignore'],
  databases: [],
  globals: ['plausible'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ['the vendor says that no cookies are set; not opened on this day'],
}
