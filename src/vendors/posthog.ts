import type { Vendor } from '../model/vendor.js'
import { call } from './signal/call.js'
import { tellSignals } from './signal/tell.js'

export const posthog: Vendor = {
  id: 'posthog',
  name: 'PostHog',
  party: 'PostHog, Inc.',
  country: 'US',
  purpose: 'analytics',
  hosts: ['posthog.com'],
  cookies: ['ph_*', '__ph_opt_in_out_*', 'dmn_chk_*'],
  storage: ['ph_*', '__ph_opt_in_out_*', '__mpq_*'],
  databases: [],
  globals: ['posthog'],
  stoppable: true,
  signal: {
    tell: tellSignals,
    update(window, state) {
      const posthog = window['posthog']
      if (!state.granted('analytics')) call(posthog, 'opt_out_capturing')
      // Only what was switched off is switched on: an opt-in writes a key of its own.
      else if (call(posthog, 'has_opted_out_capturing') === true)
        call(posthog, 'opt_in_capturing', { captureEventName: false })
    },
    stop(window) {
      call(window['posthog'], 'opt_out_capturing')
    },
  },
  sources: [
    {
      url: 'https://posthog.com/docs/privacy/data-collection',
      read: '2026-11-21',
      says: 'posthog.opt_out_capturing() prevents all data from being captured and sent; opt_in_capturing() undoes it',
    },
    {
      url: 'https://posthog.com/docs/libraries/js/persistence',
      read: '2026-11-21',
      says: 'ph_<project_api_key>_posthog in a cookie and localStorage',
    },
    {
      url: 'https://github.com/search?type=code&q=%22captureEventName%22',
      read: '2026-11-21',
      says: 'captureEventName: false keeps the opt-in from sending an event',
    },
  ],
  unverified: ['__mpq_ and dmn_chk_ names, and a region host other than *.posthog.com behind a reverse proxy'],
}
