import type { Vendor } from '../model/vendor.js'

export const outbrain: Vendor = {
  id: 'outbrain',
  name: 'Outbrain',
  party: 'Outbrain Inc.',
  country: 'US',
  purpose: 'marketing',
  hosts: ['outbrain.com', 'outbrainimg.com'],
  cookies: ['outbrain_*', 'obuid_*'],
  storage: ['OB-*', 'outbrain*'],
  databases: [],
  globals: ['obApi', 'OB_ADV_ID', 'OBR'],
  remote: ['obuid', 'apnxs', 'criteo', 'ttd', 'adrl', 'mdfrc'],
  stoppable: false,
  sources: [
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
  unverified: ["names on the site's own domain"],
}
