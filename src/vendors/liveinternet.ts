import type { Vendor } from '../model/vendor.js'

export const liveinternet: Vendor = {
  id: 'liveinternet',
  name: 'LiveInternet',
  party: 'ООО «ЛайвИнтернет»',
  country: 'RU',
  purpose: 'analytics',
  hosts: ['counter.yadro.ru', 'yadro.ru'],
  cookies: [],
  storage: [],
  databases: [],
  globals: [],
  remote: ['VID', 'FTID'],
  embed: true,
  stoppable: true,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22counter.yadro.ru/hit%22',
      read: '2026-11-21',
      says: 'the counter as pasted: an image, no script',
    },
    { url: 'https://github.com/ghostery/trackerdb', read: '2026-11-21', says: 'counter.yadro.ru' },
  ],
  unverified: ["names on the vendor's own domain", 'the legal name of the receiver'],
}
