import type { Vendor } from '../model/vendor.js'

export const flocktory: Vendor = {
  id: 'flocktory',
  name: 'Flocktory',
  party: 'ООО «Флоктори»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['flocktory.com'],
  cookies: ['flocktory-uuid'],
  storage: ['flocktory*'],
  databases: [],
  globals: ['flocktory'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22flocktory.com/v2/loader.js%22',
      read: '2026-11-21',
      says: "a copy of the vendor's integration guide with the loader",
    },
    {
      url: 'https://github.com/search?type=code&q=%22flocktory-uuid%22',
      read: '2026-11-21',
      says: 'cookie jars pasted into public repositories hold these names',
    },
    {
      url: 'https://github.com/ghostery/trackerdb',
      read: '2026-11-21',
      says: 'lists the hosts and filters of the vendor',
    },
  ],
  unverified: ['storage keys', 'the legal name of the receiver'],
}
