import type { Vendor } from '../model/vendor.js'
import { call } from './signal/call.js'
import { tellSignals } from './signal/tell.js'

export const amplitude: Vendor = {
  id: 'amplitude',
  name: 'Amplitude',
  party: 'Amplitude, Inc.',
  country: 'US',
  purpose: 'analytics',
  hosts: ['amplitude.com'],
  cookies: ['AMP_*', 'amplitude_id*', 'amplitude_cookie_test*', 'amplitude_test*'],
  storage: ['AMP_*', 'amplitude_*'],
  databases: ['AMP_*'],
  globals: ['amplitude'],
  stoppable: true,
  signal: {
    tell: tellSignals,
    update(window, state) {
      call(window['amplitude'], 'setOptOut', !state.granted('analytics'))
    },
    stop(window) {
      call(window['amplitude'], 'setOptOut', true)
    },
  },
  sources: [
    {
      url: 'https://amplitude.com/docs/sdks/analytics/browser/cookies-and-consent-management',
      read: '2026-11-21',
      says: 'AMP_<key>, AMP_MKTG_<key>, AMP_TEST_, AMP_TLDTEST_; opting in and out',
    },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ['storage keys and databases; that setOptOut is what the guide calls opting out was known, not read'],
}
