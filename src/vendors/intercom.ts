import type { Vendor } from '../model/vendor.js'
import { call } from './signal/call.js'
import { mark, unmark } from './signal/marks.js'
import { tellSignals } from './signal/tell.js'

export const intercom: Vendor = {
  id: 'intercom',
  name: 'Intercom',
  party: 'Intercom R&D Unlimited Company',
  country: 'IE',
  purpose: 'functional',
  hosts: ['intercom.io', 'intercomcdn.com', 'intercom.com', 'intercomassets.com'],
  cookies: ['intercom-id-*', 'intercom-session-*', 'intercom-device-id-*'],
  storage: ['intercom.*', 'intercom-*'],
  databases: [],
  globals: ['Intercom', 'intercomSettings'],
  stoppable: true,
  signal: {
    tell: tellSignals,
    update(window, state) {
      if (state.granted('functional') && unmark(window, 'intercom'))
        call(window, 'Intercom', 'boot', window['intercomSettings'])
    },
    stop(window) {
      if (typeof window['Intercom'] === 'function' && mark(window, 'intercom')) call(window, 'Intercom', 'shutdown')
    },
  },
  sources: [
    {
      url: 'https://github.com/calistyle/ng-intercom/issues/27',
      read: '2026-11-21',
      says: "a copy of the vendor's words: shutdown clears the user's data from the page, boot starts the messenger",
    },
    { url: 'https://pastebin.com/index/MbCG3ENz', read: '2026-11-21', says: 'the loader as pasted' },
    {
      url: 'https://www.rubydoc.info/gems/intercom-rails/0.2.35/IntercomRails/ShutdownHelper',
      read: '2026-11-21',
      says: 'the cookie intercom-session-<app id>',
    },
    {
      url: 'https://github.com/search?type=code&q=%22intercom-device-id-%22',
      read: '2026-11-21',
      says: "intercom-id-, intercom-session- and intercom-device-id- with the workspace's id at the end",
    },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ["the vendor's own list of cookies was not opened; intercomassets.com and storage keys"],
}
