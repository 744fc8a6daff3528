import type { Vendor } from '../model/vendor.js'

export const vimeo: Vendor = {
  id: 'vimeo',
  name: 'Vimeo',
  party: 'Vimeo.com, Inc.',
  country: 'US',
  purpose: 'functional',
  hosts: ['vimeo.com', 'vimeocdn.com'],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['Vimeo'],
  remote: ['vuid', 'player', 'Player', '__cf_bm'],
  embed: true,
  stoppable: true,
  sources: [
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-21', says: 'vuid and Player' },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ['dnt=1 in the address of the player keeps analytics off: not opened on this day'],
}
