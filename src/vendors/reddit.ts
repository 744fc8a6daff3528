import type { Vendor } from '../model/vendor.js'
import { call } from './signal/call.js'
import { tellSignals } from './signal/tell.js'

/** Its calls rule cookies only; events go on, so that only holding stops it. */
export const reddit: Vendor = {
  id: 'reddit',
  name: 'Reddit Pixel',
  party: 'Reddit, Inc.',
  country: 'US',
  purpose: 'marketing',
  hosts: ['redditstatic.com/ads', 'alb.reddit.com', 'pixel-config.reddit.com', 'conversions-config.reddit.com'],
  cookies: ['_rdt_uuid', '_rdt_cid', '_rdt_em'],
  storage: ['rdt_*'],
  databases: [],
  globals: ['rdt'],
  remote: ['edgebucket', 'initref'],
  stoppable: false,
  signal: {
    tell: tellSignals,
    update(window, state) {
      call(window, 'rdt', state.granted('marketing') ? 'enableFirstPartyCookies' : 'disableFirstPartyCookies')
    },
    stop(window) {
      call(window, 'rdt', 'disableFirstPartyCookies')
    },
  },
  sources: [
    {
      url: 'https://c15t.com/docs/integrations/reddit-pixel',
      read: '2026-11-21',
      says: "rdt('disableFirstPartyCookies') and rdt('enableFirstPartyCookies')",
    },
    {
      url: 'https://app.unpkg.com/react-reddit-pixel@1.0.0/files/src/index.js',
      read: '2026-11-21',
      says: 'the pixel as pasted',
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
  unverified: [
    "the vendor's own page on these calls was not opened",
    '_rdt_cid, _rdt_em, storage keys, and the hosts under reddit.com',
  ],
}
