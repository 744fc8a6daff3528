import type { Vendor } from '../model/vendor.js'

export const klaviyo: Vendor = {
  id: 'klaviyo',
  name: 'Klaviyo',
  party: 'Klaviyo, Inc.',
  country: 'US',
  purpose: 'marketing',
  hosts: ['klaviyo.com'],
  cookies: ['__kla_id'],
  storage: ['klaviyo*', '__kla_*', 'kl_*'],
  databases: [],
  globals: ['klaviyo', '_klOnsite', '_learnq'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
    {
      url: 'https://github.com/search?type=code&q=%22__kla_id%22',
      read: '2026-11-21',
      says: 'cookie jars pasted into public repositories hold these names',
    },
  ],
  unverified: ['storage keys'],
}
