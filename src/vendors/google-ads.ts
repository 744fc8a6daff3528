import type { Vendor } from '../model/vendor.js'
import { googleSignal } from './signal/google.js'

export const googleAds: Vendor = {
  id: 'google-ads',
  name: 'Google Ads',
  party: 'Google LLC',
  country: 'US',
  purpose: 'marketing',
  hosts: [
    'googletagmanager.com/gtag',
    'googleadservices.com',
    'doubleclick.net',
    'google.com/pagead',
    'google.com/ccm',
    'google.com/rmkt',
    'google.com/ads',
  ],
  cookies: ['_gcl_*', '_gac_*', 'FPGCL*', 'FLC'],
  storage: ['_gcl_ls'],
  databases: [],
  globals: ['dataLayer', 'gtag', 'google_tag_manager', 'google_tag_data'],
  remote: ['IDE', 'DSID', 'ID', 'RUL', 'test_cookie', 'NID', 'ANID', 'AID'],
  stoppable: false,
  sharesWith: ['google-analytics'],
  signal: googleSignal,
  sources: [
    {
      url: 'https://developers.google.com/tag-platform/security/guides/consent',
      read: '2026-11-21',
      says: 'Consent Mode v2',
    },
    {
      url: 'https://support.google.com/analytics/answer/7519794',
      read: '2026-11-21',
      says: '_gac and _gcl hold the campaign',
    },
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: 'lists the cookies of the vendor',
    },
  ],
  unverified: [
    'regional hosts such as www.google.ru/pagead, the names FPGCL and FLC, the storage key _gcl_ls',
    'denied consent still sends cookieless pings where the tag is loaded (advanced mode)',
  ],
}
