import type { Vendor } from '../model/vendor.js'
import { call } from './signal/call.js'
import { tellSignals } from './signal/tell.js'

export const crisp: Vendor = {
  id: 'crisp',
  name: 'Crisp',
  party: 'Crisp IM SAS',
  country: 'FR',
  purpose: 'functional',
  hosts: ['crisp.chat'],
  cookies: ['crisp-client*', 'crisp-client/*'],
  storage: ['crisp-client*'],
  databases: [],
  globals: ['$crisp', 'CRISP_WEBSITE_ID', 'CRISP_RUNTIME_CONFIG'],
  stoppable: false,
  signal: {
    tell: tellSignals,
    // Only a chat that is there is reset: a queued command would wait for the next loading.
    stop(window) {
      if (Array.isArray(window['$crisp'])) return
      call(window['$crisp'], 'push', ['do', 'chat:hide'])
      call(window['$crisp'], 'push', ['do', 'session:reset'])
    },
  },
  sources: [
    {
      url: 'https://help.crisp.chat/en/article/how-to-reset-a-crisp-conversation-when-users-log-out-u2vkei/',
      read: '2026-11-21',
      says: '$crisp.push(["do", "session:reset"]) resets the session without a reload',
    },
    {
      url: 'https://help.crisp.chat/en/article/how-to-use-the-crisp-chatbox-javascript-sdk-1lp254r/',
      read: '2026-11-21',
      says: 'chat:hide among the actions',
    },
    {
      url: 'https://github.com/search?type=code&q=%22crisp-client%252Fsession%22',
      read: '2026-11-21',
      says: 'crisp-client/session/<website id>, percent-encoded',
    },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ['whether the chat keeps its connection after a reset'],
}
