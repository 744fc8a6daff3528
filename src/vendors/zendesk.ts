import type { Vendor } from '../model/vendor.js'
import { call } from './signal/call.js'
import { tellSignals } from './signal/tell.js'

export const zendesk: Vendor = {
  id: 'zendesk',
  name: 'Zendesk Messaging',
  party: 'Zendesk, Inc.',
  country: 'US',
  purpose: 'functional',
  hosts: ['zdassets.com', 'zendesk.com', 'zopim.com'],
  cookies: ['__zlcmid', '__zlcprivacy'],
  storage: ['ZD-*', 'zd-*'],
  databases: [],
  globals: ['zE', 'zESettings', 'zEACLoaded', '$zopim'],
  stoppable: false,
  signal: {
    tell: tellSignals,
    update(window, state) {
      call(window, 'zE', 'messenger:set', 'cookies', state.granted('functional') ? 'all' : 'none')
    },
    stop(window) {
      call(window, 'zE', 'messenger:set', 'cookies', 'none')
    },
  },
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22%27messenger%3Aset%27%2C%20%27cookies%27%22',
      read: '2026-11-21',
      says: "zE('messenger:set', 'cookies', …) with all, functional and none; true and false in older code",
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-21', says: '__zlcmid' },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ["the vendor's own page on the call was not opened; storage keys"],
}
