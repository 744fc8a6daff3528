import type { Vendor } from '../model/vendor.js'

export const linkedin: Vendor = {
  id: 'linkedin',
  name: 'LinkedIn Insight Tag',
  party: 'LinkedIn Corporation',
  country: 'US',
  purpose: 'marketing',
  hosts: ['snap.licdn.com', 'px.ads.linkedin.com', 'px4.ads.linkedin.com', 'dc.ads.linkedin.com', 'linkedin.com/px'],
  cookies: ['li_fat_id', 'li_giant', 'ln_or'],
  storage: ['li_adsId'],
  databases: [],
  globals: ['_linkedin_data_partner_ids', '_linkedin_partner_id', 'lintrk', '_already_called_lintrk'],
  remote: ['li_sugr', 'bcookie', 'bscookie', 'lidc', 'UserMatchHistory', 'AnalyticsSyncHistory', 'li_gc', 'lang'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: 'bcookie, bscookie, lidc, UserMatchHistory, AnalyticsSyncHistory, li_gc',
    },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ["li_giant, ln_or and li_adsId on the site's own domain"],
}
