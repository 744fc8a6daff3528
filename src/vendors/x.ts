import type { Vendor } from '../model/vendor.js'

export const x: Vendor = {
  id: 'x',
  name: 'X Pixel',
  party: 'X Corp.',
  country: 'US',
  purpose: 'marketing',
  hosts: ['ads-twitter.com', 'analytics.twitter.com', 'analytics.x.com', 't.co'],
  cookies: ['_twpid', '_twclid'],
  storage: ['_twclid'],
  databases: [],
  globals: ['twq'],
  remote: ['guest_id', 'guest_id_ads', 'guest_id_marketing', 'personalization_id', 'muc_ads', 'ct0'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: 'guest_id, personalization_id, ct0',
    },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
    {
      url: 'https://github.com/search?type=code&q=%22_twclid%22',
      read: '2026-11-21',
      says: "_twclid and muc_ads are treated as the vendor's tracking cookies",
    },
  ],
  unverified: ['_twpid, analytics.x.com'],
}
