import type { Vendor } from '../model/vendor.js'

/** Recognised by address: no public snippet exists. */
export const smartis: Vendor = {
  id: 'smartis',
  name: 'Smartis',
  party: 'ООО «Информационные Бизнес Технологии»',
  country: 'RU',
  purpose: 'analytics',
  hosts: ['smartis.bi'],
  cookies: ['sma_session_id', 'sma_postview_ready', 'sma_index_activity', 'sma_*', 'smFpId*'],
  storage: [],
  databases: [],
  globals: [],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22smartis.bi/%22',
      read: '2026-11-21',
      says: 'the API stands at my.smartis.bi/api',
    },
    {
      url: 'https://github.com/search?type=code&q=%22sma_session_id%22',
      read: '2026-11-21',
      says: "sma_session_id, sma_postview_ready, sma_index_activity and smFpId_old_values stand beside the cookies of SmartCallBack, the same company's widget",
    },
  ],
  unverified: [
    'that these cookies are written by Smartis and not by SmartCallBack: inferred from their beginning and from both belonging to one company',
    "the visitor's snippet, globals and storage keys",
  ],
}
