import type { Vendor } from '../model/vendor.js'
import { call } from './signal/call.js'
import { tellSignals } from './signal/tell.js'

export const mixpanel: Vendor = {
  id: 'mixpanel',
  name: 'Mixpanel',
  party: 'Mixpanel, Inc.',
  country: 'US',
  purpose: 'analytics',
  hosts: ['mixpanel.com', 'mxpnl.com'],
  cookies: ['mp_*', '__mp_opt_in_out_*'],
  storage: ['mp_*', '__mp_opt_in_out_*', '__mpq_*', '__mpg_*', '__mpu_*'],
  databases: ['mixpanelBrowserDb'],
  globals: ['mixpanel'],
  stoppable: true,
  signal: {
    tell: tellSignals,
    update(window, state) {
      const mixpanel = window['mixpanel']
      if (!state.granted('analytics')) call(mixpanel, 'opt_out_tracking')
      // Opting in sends an event and writes a key: only what was switched off is switched on.
      else if (call(mixpanel, 'has_opted_out_tracking') === true) call(mixpanel, 'opt_in_tracking')
    },
    stop(window) {
      call(window['mixpanel'], 'opt_out_tracking')
    },
  },
  sources: [
    {
      url: 'https://docs.mixpanel.com/docs/quickstart/tips-and-tricks',
      read: '2026-11-21',
      says: 'opting out prevents any further data from being tracked',
    },
    {
      url: 'https://app.unpkg.com/mixpanel-browser@2.45.0/files/src/gdpr-utils.js',
      read: '2026-11-21',
      says: 'the opt-out key begins with __mp_opt_in_out_',
    },
    { url: 'https://docs.mixpanel.com/docs/tracking/server', read: '2026-11-21', says: 'the loader' },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ['the names of queues and the database'],
}
