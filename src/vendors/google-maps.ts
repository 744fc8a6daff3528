import type { Vendor } from '../model/vendor.js'

export const googleMaps: Vendor = {
  id: 'google-maps',
  name: 'Google Maps',
  party: 'Google LLC',
  country: 'US',
  purpose: 'functional',
  hosts: ['maps.googleapis.com', 'maps.gstatic.com', 'google.com/maps', 'maps.google.com'],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['google'],
  remote: ['NID'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: 'NID among the cookies of Google',
    },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ["hosts beyond maps.googleapis.com: the vendor's content-security page was not opened"],
}
