import type { Vendor } from '../model/vendor.js'

export const vwo: Vendor = {
  id: 'vwo',
  name: 'VWO',
  party: 'Wingify Software Pvt. Ltd.',
  country: 'IN',
  purpose: 'functional',
  hosts: ['visualwebsiteoptimizer.com', 'vwo.com'],
  cookies: ['_vwo*', '_vis_opt_*'],
  storage: ['_vwo_*', 'vwo*'],
  databases: [],
  globals: ['VWO', '_vwo_code', '_vwo_settings_timer', '_vis_opt_queue'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22_vis_opt_s%22',
      read: '2026-11-21',
      says: '_vis_opt_s, _vis_opt_test_cookie, _vis_opt_exp_<id>_combi, _vwo_uuid, _vwo_uuid_v2, _vwo_ds',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-21', says: '_vwo_uuid_v2' },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ['storage keys'],
}
