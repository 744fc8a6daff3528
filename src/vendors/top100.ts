import type { Vendor } from '../model/vendor.js'

export const top100: Vendor = {
  id: 'top100',
  name: 'Топ-100 (Rambler)',
  party: 'ООО «Рамблер Интернет Холдинг»',
  country: 'RU',
  purpose: 'analytics',
  hosts: ['top100.ru', 'counter.rambler.ru', 'kraken.rambler.ru'],
  cookies: ['top100_id', 't1_sid_*', 't2_sid_*', 't3_sid_*', 'adtech_uid', 'user-id_1.0.5_*'],
  storage: [],
  databases: [],
  globals: ['_top100q', 'top100', 'top100Counter'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22st.top100.ru/top100/top100.js%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
    {
      url: 'https://github.com/search?type=code&q=%22top100_id%22',
      read: '2026-11-21',
      says: 'top100_id, t3_sid_<counter>, adtech_uid and last_visit stand together',
    },
    {
      url: 'https://github.com/ghostery/trackerdb',
      read: '2026-11-21',
      says: 'counter.rambler.ru, st.top100.ru, kraken.rambler.ru',
    },
  ],
  unverified: [
    'last_visit is not listed: the name is too common to be held or deleted',
    't1_sid_, t2_sid_',
    'the legal name of the receiver',
  ],
}
