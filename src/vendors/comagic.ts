import type { Vendor } from '../model/vendor.js'

export const comagic: Vendor = {
  id: 'comagic',
  name: 'UIS (CoMagic)',
  party: 'ООО «ЮИС»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['comagic.ru', 'app.uiscom.ru', 'server.uiscom.ru'],
  cookies: ['_cmg_csst*', '_comagic_id*'],
  storage: [],
  databases: [],
  globals: ['__cs', 'Comagic'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22app.comagic.ru/static/cs.min.js%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
    {
      url: 'https://github.com/search?type=code&q=%22_cmg_csst%22',
      read: '2026-11-21',
      says: "_cmg_csst<site> and _comagic_id<site>; the ending is the site's code",
    },
    { url: 'https://pastebin.com/FfHKNqHK', read: '2026-11-21', says: 'the same loader' },
  ],
  unverified: [
    'app.uiscom.ru and server.uiscom.ru as the hosts under the newer name',
    'the vendor publishes no list of cookies',
    'the legal name of the receiver',
  ],
}
