import type { Vendor } from '../model/vendor.js'

export const cloudflareInsights: Vendor = {
  id: 'cloudflare-insights',
  name: 'Cloudflare Web Analytics',
  party: 'Cloudflare, Inc.',
  country: 'US',
  purpose: 'analytics',
  hosts: ['static.cloudflareinsights.com', 'cloudflareinsights.com'],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['__cfBeacon'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'static.cloudflareinsights.com',
    },
  ],
  unverified: ['the vendor says that no cookies are set; not opened on this day'],
}
