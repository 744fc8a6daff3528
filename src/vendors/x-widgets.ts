import type { Vendor } from '../model/vendor.js'

export const xWidgets: Vendor = {
  id: 'x-widgets',
  name: 'Виджеты X',
  party: 'X Corp.',
  country: 'US',
  purpose: 'functional',
  hosts: ['platform.twitter.com', 'platform.x.com', 'syndication.twitter.com', 'cdn.syndication.twimg.com'],
  cookies: [],
  storage: ['twttr*'],
  databases: [],
  globals: ['twttr', '__twttr'],
  remote: ['guest_id', 'personalization_id'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'platform.twitter.com, syndication.twitter.com',
    },
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: 'guest_id, personalization_id',
    },
  ],
  unverified: ['platform.x.com, the storage keys'],
}
