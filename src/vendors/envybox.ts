import type { Vendor } from '../model/vendor.js'

export const envybox: Vendor = {
  id: 'envybox',
  name: 'Envybox',
  party: 'ООО «Энвибокс»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['envybox.io', 'callbackkiller.com'],
  cookies: ['WhiteCallback_*', 'WhiteSaas_*'],
  storage: [],
  databases: [],
  globals: [],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22cdn.envybox.io/widget/cbk.js%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
    {
      url: 'https://github.com/search?type=code&q=%22WhiteCallback_%22',
      read: '2026-11-21',
      says: 'WhiteCallback_visitorId, WhiteCallback_visit, WhiteCallback_openedPages, WhiteCallback_timeAll, WhiteSaas_uniqueLead',
    },
    {
      url: 'https://github.com/ghostery/trackerdb',
      read: '2026-11-21',
      says: 'cdn.callbackkiller.com, the former name',
    },
  ],
  unverified: [
    "that WhiteCallback_ cookies are this widget's: the names stand on sites that load it, no document says so",
    'globals and storage keys',
    'the legal name of the receiver',
  ],
}
