import type { Vendor } from '../model/vendor.js'

export const adriver: Vendor = {
  id: 'adriver',
  name: 'AdRiver',
  party: 'ООО «АдРивер»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['adriver.ru'],
  cookies: ['adrcid', 'adrdel'],
  storage: [],
  databases: [],
  globals: [],
  remote: ['cid'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22ad.adriver.ru/cgi-bin/%22',
      read: '2026-11-21',
      says: 'ad.adriver.ru/cgi-bin/rle.cgi counts, erle.cgi shows',
    },
    {
      url: 'https://github.com/search?type=code&q=%22adrcid%22',
      read: '2026-11-21',
      says: 'adrcid and adrdel stand together, beside acs_3',
    },
    {
      url: 'https://github.com/ghostery/trackerdb',
      read: '2026-11-21',
      says: 'lists the hosts and filters of the vendor',
    },
  ],
  unverified: [
    'acs_3 is not listed: whose it is could not be established',
    'globals and storage keys',
    'the legal name of the receiver',
  ],
}
