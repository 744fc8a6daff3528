import type { Vendor } from '../model/vendor.js'

export const callibri: Vendor = {
  id: 'callibri',
  name: 'Callibri',
  party: 'ООО «Каллибри»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['callibri.ru'],
  cookies: ['callibri_*', 'clbvid', 'v1_sessions_callibri', 'v1_data_callibri'],
  storage: ['callibri*'],
  databases: [],
  globals: ['callibri'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22callibri.js%22',
      read: '2026-11-21',
      says: 'the loader //cdn.callibri.ru/callibri.js',
    },
    {
      url: 'https://github.com/search?type=code&q=%22callibri_current_page%22',
      read: '2026-11-21',
      says: 'v1_sessions_callibri, clbvid, callibri_start_date, callibri_current_page, callibri_page_counter',
    },
    {
      url: 'https://github.com/ghostery/trackerdb',
      read: '2026-11-21',
      says: 'lists the hosts and filters of the vendor',
    },
  ],
  unverified: ['v1_data_callibri, storage keys, globals', 'the legal name of the receiver'],
}
