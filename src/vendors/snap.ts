import type { Vendor } from '../model/vendor.js'

export const snap: Vendor = {
  id: 'snap',
  name: 'Snap Pixel',
  party: 'Snap Inc.',
  country: 'US',
  purpose: 'marketing',
  hosts: ['sc-static.net', 'tr.snapchat.com', 'tr-shadow.snapchat.com', 'tr6.snapchat.com'],
  cookies: ['_scid', '_scid_r', '_sctr', '_ScCbts', '_schn1'],
  storage: ['u_scid*', 'u_sclid*'],
  databases: [],
  globals: ['snaptr'],
  remote: ['sc_at', 'X-AB'],
  stoppable: false,
  sources: [
    { url: 'https://pastebin.com/KV1PzddN', read: '2026-11-21', says: 'the pixel as pasted' },
    {
      url: 'https://github.com/search?type=code&q=%22_ScCbts%22',
      read: '2026-11-21',
      says: '_scid, _scid_r, _sctr and _ScCbts stand together',
    },
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
  unverified: ['the hosts under snapchat.com, _schn1 and the storage keys'],
}
