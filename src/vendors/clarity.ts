import type { Vendor } from '../model/vendor.js'
import type { ConsentState, Globals } from '../model/vendor.js'
import { clarityConsent } from './signal/clarity-consent.js'
import { tellSignals } from './signal/tell.js'

/** `consentv2` takes the types with a capital S. Denied, Clarity goes on without cookies, so that only holding stops it. */
export const clarity: Vendor = {
  id: 'clarity',
  name: 'Microsoft Clarity',
  party: 'Microsoft Corporation',
  country: 'US',
  purpose: 'analytics',
  hosts: ['clarity.ms', 'c.bing.com'],
  cookies: ['_clck', '_clsk', '_cltk'],
  storage: ['_cltk'],
  databases: [],
  globals: ['clarity'],
  remote: ['CLID', 'MUID', 'ANONCHK', 'MR', 'SM'],
  stoppable: false,
  signal: {
    tell: tellSignals,
    before(window: Globals) {
      clarityConsent(window, false, false)
    },
    update(window: Globals, state: ConsentState) {
      clarityConsent(window, state.granted('marketing'), state.granted('analytics'))
    },
    stop(window: Globals) {
      clarityConsent(window, false, false)
    },
  },
  sources: [
    {
      url: 'https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2',
      read: '2026-11-21',
      says: "clarity('consentv2', { ad_Storage, analytics_Storage }); without consent a new id per page view and no cookies",
    },
    {
      url: 'https://learn.microsoft.com/en-us/clarity/setup-and-installation/cmp-integration-guide',
      read: '2026-11-21',
      says: 'the two types are independent',
    },
    { url: 'https://github.com/patrickhulce/third-party-web', read: '2026-11-21', says: 'clarity.ms' },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-21', says: 'MUID and MR of Microsoft' },
  ],
  unverified: [
    "the list of cookies (_clck, _clsk, _cltk, CLID, ANONCHK, SM) is taken from the research notes; the vendor's page was not opened on this day",
  ],
}
