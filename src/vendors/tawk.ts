import type { Vendor } from '../model/vendor.js'

export const tawk: Vendor = {
  id: 'tawk',
  name: 'tawk.to',
  party: 'tawk.to inc.',
  country: 'US',
  purpose: 'functional',
  hosts: ['tawk.to'],
  cookies: ['twk_*', 'TawkConnectionTime'],
  storage: ['twk_*', 'tawk_*'],
  databases: [],
  globals: ['Tawk_API', 'Tawk_LoadStart'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22twk_idm_key%22',
      read: '2026-11-21',
      says: 'twk_idm_key and TawkConnectionTime',
    },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ['storage keys'],
}
