import type { Vendor } from '../model/vendor.js'

export const criteo: Vendor = {
  id: 'criteo',
  name: 'Criteo',
  party: 'Criteo SA',
  country: 'FR',
  purpose: 'marketing',
  hosts: ['criteo.com', 'criteo.net'],
  cookies: ['cto_bundle', 'cto_bidid', 'cto_dna_bundle', 'cto_tld_test', 'cto_optout', 'cto_writeable'],
  storage: ['cto_bundle', 'cto_bidid', 'criteo_*'],
  databases: [],
  globals: ['criteo_q', 'criteo_pubtag'],
  remote: ['uid', 'optout'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22cto_bundle%22',
      read: '2026-11-21',
      says: 'cookie jars pasted into public repositories hold these names',
    },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ['names beside cto_bundle'],
}
