import type { Vendor } from '../model/vendor.js'

export const googleAdsense: Vendor = {
  id: 'google-adsense',
  name: 'Google AdSense',
  party: 'Google LLC',
  country: 'US',
  purpose: 'marketing',
  hosts: [
    'googlesyndication.com',
    'googletagservices.com',
    'adservice.google.com',
    'fundingchoicesmessages.google.com',
  ],
  cookies: ['__gads', '__gpi', '__gpi_optout', '__eoi'],
  storage: [],
  databases: [],
  globals: ['adsbygoogle', 'googletag'],
  remote: ['IDE', 'DSID'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: "cookies on the vendor's own domain",
    },
  ],
  unverified: [
    "__gads, __gpi and __eoi on the site's own domain",
    'reads Consent Mode and TCF by itself; its own switch requestNonPersonalizedAds is not used here',
  ],
}
