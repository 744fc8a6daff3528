import type { Vendor } from '../model/vendor.js'
import { tell } from './signal/queue.js'
import { tellSignals } from './signal/tell.js'

/** Refused, the tracking code still counts page views without cookies, so that only holding stops it. */
export const hubspot: Vendor = {
  id: 'hubspot',
  name: 'HubSpot',
  party: 'HubSpot, Inc.',
  country: 'US',
  purpose: 'marketing',
  hosts: [
    'hs-scripts.com',
    'hs-analytics.net',
    'hs-banner.com',
    'hscollectedforms.net',
    'hsforms.net',
    'hsforms.com',
    'hsadspixel.net',
    'hubspot.com',
    'usemessages.com',
    'hsleadflows.net',
    'hs-sites.com',
  ],
  cookies: [
    '__hstc',
    'hubspotutk',
    '__hssc',
    '__hssrc',
    '__hs_opt_out',
    '__hs_do_not_track',
    '__hs_initial_opt_in',
    '__hs_cookie_cat_pref',
    'messagesUtk',
    'hs_ab_test',
    'hs-messages-is-open',
    'hs-messages-hide-welcome-message',
  ],
  storage: [],
  databases: [],
  globals: ['_hsq', '_hsp', 'HubSpotConversations', 'hbspt'],
  stoppable: false,
  signal: {
    tell: tellSignals,
    before(window) {
      tell(window, '_hsp', ['setHubSpotConsent', { analytics: false, advertisement: false, functionality: false }])
    },
    update(window, state) {
      const [analytics, advertisement, functionality] = [
        state.granted('analytics'),
        state.granted('marketing'),
        state.granted('functional'),
      ]
      tell(window, '_hsp', ['setHubSpotConsent', { analytics, advertisement, functionality }])
    },
    stop(window) {
      tell(window, '_hsp', ['revokeCookieConsent'])
    },
  },
  sources: [
    {
      url: 'https://developers.hubspot.com/docs/api/events/cookie-banner',
      read: '2026-11-21',
      says: '_hsp rules cookies and consent; without it page views go on, anonymised',
    },
    {
      url: 'https://github.com/search?type=code&q=%22setHubSpotConsent%22',
      read: '2026-11-21',
      says: "a copy of the vendor's page: setHubSpotConsent with analytics, advertisement and functionality",
    },
    {
      url: 'https://developers.hubspot.com/docs/methods/tracking_code_api/remove_cookies',
      read: '2026-11-21',
      says: "_hsp.push(['revokeCookieConsent']) removes the cookies",
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
  unverified: ['usemessages.com, hs-sites.com and __hs_cookie_cat_pref'],
}
