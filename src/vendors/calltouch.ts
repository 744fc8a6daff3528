import type { Vendor } from '../model/vendor.js'

export const calltouch: Vendor = {
  id: 'calltouch',
  name: 'Calltouch',
  party: 'ООО «Колтач Солюшнс»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['calltouch.ru'],
  cookies: ['_ct', '_ct_ids', '_ct_session_id', '_ct_site_id', '_ct_client_global_id', 'cted', 'call_s'],
  storage: ['_ct*'],
  databases: [],
  globals: ['ct', 'CalltouchDataObject', 'ct_set_attrs'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22mod.calltouch.ru/init.js%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
    {
      url: 'https://github.com/search?type=code&q=%22_ct_session_id%22',
      read: '2026-11-21',
      says: '_ct, _ct_ids, _ct_session_id, _ct_site_id, _ct_client_global_id, cted and call_s stand together',
    },
  ],
  unverified: [
    "the vendor publishes no list of cookies; cted and call_s are taken to be the vendor's from their values",
    'storage keys',
    'the legal name of the receiver',
  ],
}
