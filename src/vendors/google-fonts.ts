import type { Vendor } from '../model/vendor.js'

export const googleFonts: Vendor = {
  id: 'google-fonts',
  name: 'Google Fonts',
  party: 'Google LLC',
  country: 'US',
  purpose: 'functional',
  hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'],
  cookies: [],
  storage: [],
  databases: [],
  globals: [],
  embed: true,
  stoppable: true,
  sources: [
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ['the vendor says that no cookies are set; not opened on this day'],
}
