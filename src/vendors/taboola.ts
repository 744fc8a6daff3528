import type { Vendor } from '../model/vendor.js'

export const taboola: Vendor = {
  id: 'taboola',
  name: 'Taboola',
  party: 'Taboola, Inc.',
  country: 'US',
  purpose: 'marketing',
  hosts: ['taboola.com', 'taboolasyndication.com'],
  cookies: ['trc_cookie_storage', 'tbl_*', 'taboola_*'],
  storage: ['taboola global:*', '_taboolaStorage*', 'tbl_rtus_id'],
  databases: [],
  globals: ['_tfa', '_taboola', 'TRC'],
  remote: ['t_gid', 't_pt_gid'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22taboola%20global%3A%22',
      read: '2026-11-21',
      says: 'the key `taboola global:user-id` in localStorage, the cookie trc_cookie_storage, tbl_rtus_id',
    },
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: 't_gid, the user id of the widget',
    },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ['the beginnings tbl_, taboola_ and _taboolaStorage'],
}
