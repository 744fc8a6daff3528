import type { Globals, Vendor } from '../model/vendor.js'
import { call } from './signal/call.js'
import { last } from './signal/last.js'
import { tell, tellFirst } from './signal/queue.js'
import { tellSignals } from './signal/tell.js'

const words = ['grantConsent', 'revokeConsent']

/** The snippet gives `ttq` methods that queue, the script gives it real ones: both are called, an array without is added to. */
function say(window: Globals, word: string): void {
  const ttq: Globals | undefined = window['ttq']
  if (typeof ttq?.[word] !== 'function') return tell(window, 'ttq', [word], words)
  if (last(ttq, (entry) => words.includes(entry[0] as string))?.[0] !== word) call(ttq, word)
}

export const tiktok: Vendor = {
  id: 'tiktok',
  name: 'TikTok Pixel',
  party: 'TikTok Pte. Ltd.',
  country: 'SG',
  purpose: 'marketing',
  hosts: ['analytics.tiktok.com', 'analytics-sg.tiktok.com', 'analytics-ipv6.tiktokw.us', 'mon.tiktokv.com'],
  cookies: ['_ttp', '_tt_enable_cookie', 'ttcsid', 'ttcsid_*', 'ttclid'],
  storage: ['tt_appInfo', 'tt_sessionId', 'tt_pixel_session_index'],
  databases: [],
  globals: ['ttq', 'TiktokAnalyticsObject'],
  stoppable: true,
  signal: {
    tell: tellSignals,
    before(window: Globals) {
      tellFirst(window, 'ttq', ['holdConsent'])
    },
    update(window: Globals, state) {
      say(window, state.granted('marketing') ? 'grantConsent' : 'revokeConsent')
    },
    stop(window: Globals) {
      say(window, 'revokeConsent')
    },
  },
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22ttq.holdConsent%28%29%22',
      read: '2026-11-21',
      says: 'holdConsent() before load, grantConsent() and revokeConsent() after the choice',
    },
    {
      url: 'https://ads.tiktok.com/help/article/how-to-use-cookies-with-tiktok-pixel',
      read: '2026-11-21',
      says: 'first-party cookies are on unless switched off',
    },
    {
      url: 'https://github.com/search?type=code&q=%22_tt_enable_cookie%22',
      read: '2026-11-21',
      says: '_ttp and _tt_enable_cookie stand together',
    },
    {
      url: 'https://github.com/ghostery/trackerdb',
      read: '2026-11-21',
      says: 'lists the hosts and filters of the vendor',
    },
  ],
  unverified: [
    "the vendor's page on the consent calls is behind a sign-in; the calls are known from code that uses them",
    'storage keys, analytics-sg.tiktok.com',
    'the receiver in the EEA is TikTok Technology Limited (IE)',
  ],
}
