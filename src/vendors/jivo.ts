import type { Vendor } from '../model/vendor.js'
import { call } from './signal/call.js'
import { mark, unmark } from './signal/marks.js'
import { tellSignals } from './signal/tell.js'

export const jivo: Vendor = {
  id: 'jivo',
  name: 'Jivo',
  party: 'ООО «Дживо»',
  country: 'RU',
  purpose: 'functional',
  hosts: ['jivosite.com', 'jivo.ru', 'jivochat.com'],
  cookies: ['jv_*'],
  storage: ['jv_*'],
  databases: [],
  globals: ['jivo_api', 'jivo_init', 'jivo_destroy', 'jivo_config', 'jivo_onLoadCallback'],
  stoppable: true,
  signal: {
    tell: tellSignals,
    update(window, state) {
      if (state.granted('functional') && unmark(window, 'jivo')) call(window, 'jivo_init')
    },
    stop(window) {
      if (typeof window['jivo_destroy'] === 'function' && mark(window, 'jivo')) call(window, 'jivo_destroy')
    },
  },
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22jv_visits_count%22',
      read: '2026-11-21',
      says: "jv_enter_ts_, jv_visits_count_, jv_pages_count_, jv_refer_, jv_utm_, jv_invitation_time_ with the widget's id at the end",
    },
    {
      url: 'https://github.com/search?type=code&q=%22jivo_destroy%22',
      read: '2026-11-21',
      says: 'jivo_destroy() takes the widget off and jivo_init() brings it back',
    },
    { url: 'https://github.com/ghostery/trackerdb', read: '2026-11-21', says: 'jivosite.com' },
    {
      url: 'https://github.com/search?type=code&q=%22code.jivo.ru/widget%22',
      read: '2026-11-21',
      says: "the widget's address under the newer name",
    },
  ],
  unverified: [
    "the vendor's own page on jivo_destroy was not opened",
    'jivochat.com, storage keys',
    'the legal name of the receiver',
  ],
}
