import type { Vendor } from '../model/vendor.js'

export const retailRocket: Vendor = {
  id: 'retail-rocket',
  name: 'Retail Rocket',
  party: 'ООО «Ритейл Рокет»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['retailrocket.ru', 'retailrocket.net'],
  cookies: ['rrpvid', 'rcuid', 'rrlpuid', 'rr-testCookie', 'rr-*'],
  storage: ['rr-*', 'rrpvid'],
  databases: [],
  globals: ['rrApi', 'rrApiOnReady', 'rrPartnerId', 'retailrocket', 'rrLibrary', 'rrAddToBasket'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22retailrocket.ru/content/javascript/tracking.js%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
    {
      url: 'https://github.com/search?type=code&q=%22rrpvid%22',
      read: '2026-11-21',
      says: "rrpvid, rcuid, rrlpuid and rr-testCookie stand together; a technology detector knows rrpvid and rr-testCookie as the vendor's",
    },
    {
      url: 'https://github.com/ghostery/trackerdb',
      read: '2026-11-21',
      says: 'lists the hosts and filters of the vendor',
    },
  ],
  unverified: ['storage keys', 'the legal name of the receiver'],
}
