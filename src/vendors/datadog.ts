import type { Vendor } from '../model/vendor.js'
import { call } from './signal/call.js'
import { tellSignals } from './signal/tell.js'

export const datadog: Vendor = {
  id: 'datadog',
  name: 'Datadog RUM',
  party: 'Datadog, Inc.',
  country: 'US',
  purpose: 'analytics',
  hosts: [
    'datadoghq-browser-agent.com',
    'browser-intake-datadoghq.com',
    'browser-intake-datadoghq.eu',
    'browser-intake-us3-datadoghq.com',
    'browser-intake-us5-datadoghq.com',
    'browser-intake-ap1-datadoghq.com',
    'browser-intake-ddog-gov.com',
  ],
  cookies: ['_dd_s', '_dd_l'],
  storage: ['_dd_*'],
  databases: [],
  globals: ['DD_RUM', 'DD_LOGS'],
  stoppable: true,
  signal: {
    tell: tellSignals,
    update(window, state) {
      call(window['DD_RUM'], 'setTrackingConsent', state.granted('analytics') ? 'granted' : 'not-granted')
    },
    stop(window) {
      call(window['DD_RUM'], 'setTrackingConsent', 'not-granted')
    },
  },
  sources: [
    { url: 'https://github.com/ghostery/trackerdb', read: '2026-11-21', says: 'the hosts of the vendor' },
    {
      url: 'https://github.com/search?type=code&q=%22DD_RUM.setTrackingConsent%22',
      read: '2026-11-21',
      says: "copies of the vendor's guide: setTrackingConsent('granted')",
    },
  ],
  unverified: ['cookies and the word not-granted are from general knowledge'],
}
