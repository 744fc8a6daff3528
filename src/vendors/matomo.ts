import type { Vendor } from '../model/vendor.js'
import { tell, tellFirst } from './signal/queue.js'
import { tellSignals } from './signal/tell.js'

/** Usually self-hosted: then the operator is the receiver and adds the host of matomo.js to the service. */
export const matomo: Vendor = {
  id: 'matomo',
  name: 'Matomo',
  party: 'InnoCraft Ltd',
  country: 'NZ',
  purpose: 'analytics',
  hosts: ['matomo.cloud'],
  cookies: [
    '_pk_id*',
    '_pk_ref*',
    '_pk_ses*',
    '_pk_cvar*',
    '_pk_hsr*',
    '_pk_testcookie*',
    'mtm_consent',
    'mtm_cookie_consent',
    'mtm_consent_removed',
    'matomo_ignore',
    'matomo_sessid',
  ],
  storage: ['matomo_*', '_mtm*'],
  databases: [],
  globals: ['_paq', 'Matomo', 'Piwik', 'AnalyticsTracker'],
  stoppable: true,
  signal: {
    tell: tellSignals,
    before(window) {
      tellFirst(window, '_paq', ['requireConsent'])
    },
    // Given anew on each page: `rememberConsentGiven` would keep a second copy of the decision in a cookie of its own.
    update(window, state) {
      const command = state.granted('analytics') ? 'setConsentGiven' : 'requireConsent'
      tell(window, '_paq', [command], ['setConsentGiven', 'requireConsent', 'forgetConsentGiven'])
    },
    stop(window) {
      tell(window, '_paq', ['forgetConsentGiven'], ['setConsentGiven', 'requireConsent', 'forgetConsentGiven'])
    },
  },
  sources: [
    {
      url: 'https://developer.matomo.org/guides/tracking-consent',
      read: '2026-11-21',
      says: 'tracking consent: nothing is sent and no cookie set until it is given',
    },
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: 'lists the cookies of the vendor',
    },
    { url: 'https://github.com/patrickhulce/third-party-web', read: '2026-11-21', says: 'matomo.cloud' },
  ],
  unverified: [
    'forgetConsentGiven writes mtm_consent_removed, which the sweep has to spare or write again',
    'storage keys',
  ],
}
