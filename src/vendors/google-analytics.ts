import type { Vendor } from '../model/vendor.js'
import { googleSignal } from './signal/google.js'

export const googleAnalytics: Vendor = {
  id: 'google-analytics',
  name: 'Google Analytics 4',
  party: 'Google LLC',
  country: 'US',
  purpose: 'analytics',
  hosts: ['google-analytics.com', 'analytics.google.com', 'stats.g.doubleclick.net', 'googletagmanager.com/gtag'],
  cookies: [
    '_ga',
    '_ga_*',
    '_gid',
    '_gat*',
    '_dc_gtm_*',
    'AMP_TOKEN',
    '__utma',
    '__utmb',
    '__utmc',
    '__utmt',
    '__utmv',
    '__utmz',
    '__utmx',
    '__utmxx',
  ],
  storage: [],
  databases: [],
  globals: ['dataLayer', 'gtag', 'ga', 'google_tag_manager', 'google_tag_data', 'gaGlobal'],
  stoppable: true,
  sharesWith: ['google-ads'],
  signal: googleSignal,
  sources: [
    {
      url: 'https://developers.google.com/tag-platform/security/guides/consent',
      read: '2026-11-21',
      says: 'Consent Mode v2: default before any tag, update after the choice',
    },
    {
      url: 'https://firebase.google.com/docs/reference/js/analytics.consentsettings',
      read: '2026-11-21',
      says: 'the seven types of consent',
    },
    {
      url: 'https://developers.google.com/analytics/devguides/collection/gtagjs/cookies-user-id',
      read: '2026-11-21',
      says: 'cookies begin with _ga, two years, on the widest domain gtag.js may use',
    },
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: 'lists the cookies of the vendor',
    },
  ],
  unverified: [
    'the page on `ga-disable-<id>` was not opened on this day',
    'cookies renamed by the option cookie_prefix are not known to the catalogue',
  ],
}
