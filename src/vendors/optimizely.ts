import type { Vendor } from '../model/vendor.js'

export const optimizely: Vendor = {
  id: 'optimizely',
  name: 'Optimizely Web',
  party: 'Optimizely North America Inc.',
  country: 'US',
  purpose: 'functional',
  hosts: ['optimizely.com'],
  cookies: [
    'optimizelyEndUserId',
    'optimizelyRedirectData',
    'optimizelyDomainTestCookie',
    'optimizelyOptOut',
    'optimizelySession',
  ],
  storage: ['optimizely_*', 'optimizely$$*'],
  databases: [],
  globals: ['optimizely'],
  stoppable: false,
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
  unverified: [
    "its opt-out (optimizely.push({ type: 'optOut' })) was not read at the vendor's and is not spoken",
    'storage keys',
  ],
}
