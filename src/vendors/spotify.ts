import type { Vendor } from '../model/vendor.js'

export const spotify: Vendor = {
  id: 'spotify',
  name: 'Spotify',
  party: 'Spotify AB',
  country: 'SE',
  purpose: 'functional',
  hosts: ['open.spotify.com', 'embed.spotify.com', 'scdn.co'],
  cookies: [],
  storage: [],
  databases: [],
  globals: [],
  remote: ['sp_t', 'sp_landing'],
  embed: true,
  stoppable: true,
  sources: [
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: 'lists the cookies of the vendor',
    },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
}
