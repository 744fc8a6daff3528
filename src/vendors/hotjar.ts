import type { Vendor } from '../model/vendor.js'

export const hotjar: Vendor = {
  id: 'hotjar',
  name: 'Hotjar',
  party: 'Hotjar Ltd.',
  country: 'MT',
  purpose: 'analytics',
  hosts: ['hotjar.com', 'hotjar.io'],
  cookies: ['_hj*', '_hjSessionUser_*', '_hjSession_*'],
  storage: ['_hj*', 'hjViewportId', 'hjActiveViewportIds'],
  databases: [],
  globals: ['hj', '_hjSettings', 'hjSiteSettings', 'hjBootstrap'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: 'lists the cookies of the vendor',
    },
    {
      url: 'https://github.com/search?type=code&q=%22_hjSessionUser_%22',
      read: '2026-11-21',
      says: 'cookie jars pasted into public repositories hold these names',
    },
    { url: 'https://pastebin.com/XUH5ftkX', read: '2026-11-21', says: 'the code as pasted' },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ['storage keys; an off-switch that needs no reload was not found'],
}
