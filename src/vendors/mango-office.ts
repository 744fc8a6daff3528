import type { Vendor } from '../model/vendor.js'

export const mangoOffice: Vendor = {
  id: 'mango-office',
  name: 'Манго Офис',
  party: 'ООО «Манго Телеком»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['widgets.mango-office.ru', 'dct.mango-office.ru'],
  cookies: ['mgo_uid', 'mgo_sid', 'mgo_cnt', 'mgo_*'],
  storage: [],
  databases: [],
  globals: ['mgo', 'MangoObject'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22widgets.mango-office.ru/widgets/mango.js%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
    {
      url: 'https://github.com/search?type=code&q=%22mgo_uid%22',
      read: '2026-11-21',
      says: 'mgo_uid, mgo_cnt and mgo_sid stand together',
    },
    { url: 'https://github.com/ghostery/trackerdb', read: '2026-11-21', says: 'widgets.mango-office.ru' },
  ],
  unverified: ['dct.mango-office.ru', 'the legal name of the receiver'],
}
