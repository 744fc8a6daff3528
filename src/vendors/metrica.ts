import type { Vendor } from '../model/vendor.js'
import { call } from './signal/call.js'
import { switchBack, switchOff } from './signal/marks.js'
import { metricaCounters } from './signal/metrica-counters.js'
import { tellSignals } from './signal/tell.js'

/** No consent API: the loader is held. `disableYaCounter<ID>` is read when a counter is made, `destruct` ends a live one. */
export const metrica: Vendor = {
  id: 'metrica',
  name: 'Яндекс Метрика',
  party: 'ООО «ЯНДЕКС»',
  country: 'RU',
  purpose: 'analytics',
  hosts: [
    'mc.yandex.ru',
    'mc.yandex.com',
    'mc.yandex.by',
    'mc.yandex.kz',
    'mc.yandex.uz',
    'mc.yandex.com.tr',
    'mc.webvisor.org',
    'mc.webvisor.com',
    'yandexmetrica.com',
    'cdn.jsdelivr.net/npm/yandex-metrica-watch',
    'd31j93rd8oukbv.cloudfront.net/metrika',
  ],
  cookies: [
    '_ym_uid',
    '_ym_d',
    '_ym_isad',
    '_ym_metrika_enabled',
    '_ym_hostIndex',
    '_ym_debug',
    '_ym_fa',
    '_ym_ucs',
    '_ym_mp2_substs',
    '_ym_mp2_track',
    '_ym_*',
  ],
  storage: ['_ym*', 'zz'],
  databases: [],
  globals: ['ym', 'Ya', 'yandex_metrika_callbacks', 'yandex_metrika_callbacks2', 'yaCounter*'],
  remote: [
    'yandexuid',
    'yuidss',
    'ymex',
    'usst',
    'yabs-sid',
    'i',
    'bh',
    '_yasc',
    'is_gdpr',
    'is_gdpr_b',
    'yashr',
    'sync_cookie_*',
  ],
  stoppable: true,
  signal: {
    tell: tellSignals,
    update(window, state) {
      if (state.granted('analytics')) switchBack(window, 'disableYaCounter')
    },
    stop(window, ids = []) {
      for (const id of new Set([...ids, ...metricaCounters(window)])) {
        switchOff(window, 'disableYaCounter' + id)
        // Only a counter that runs can be destroyed; one that waits in the queue reads the switch.
        if (window['yaCounter' + id]) call(window, 'ym', Number(id), 'destruct')
      }
    },
  },
  sources: [
    {
      url: 'https://yandex.com/support/metrica/ru/quick-start.md',
      read: '2026-11-21',
      says: 'how the counter is made and pasted',
    },
    {
      url: 'https://github.com/search?type=code&q=%22ym%28counterId%2C%20%27destruct%27%29%22',
      read: '2026-11-21',
      says: "`ym(<ID>, 'destruct')` ends a counter",
    },
    {
      url: 'https://twinby.com/legal/cookie-policy',
      read: '2026-11-21',
      says: "a site's copy of the table of cookies the vendor publishes, with their lifetimes",
    },
    {
      url: 'https://github.com/search?type=code&q=%22disableYaCounter%22',
      read: '2026-11-21',
      says: 'tag.js checks `disableYaCounter<ID>` and `Ya.disableMetrica` before it makes a counter',
    },
    {
      url: 'https://github.com/ghostery/trackerdb',
      read: '2026-11-21',
      says: 'lists the hosts and filters of the vendor',
    },
  ],
  unverified: [
    "the vendor's own page on cookies could not be opened; the names come from a copy of it",
    'the regional hosts mc.yandex.by, .kz, .uz, .com.tr and mc.webvisor.com',
    'the method reference of the vendor was not opened: `destruct` is known from code that uses it',
    'after destruct the same page needs a new init to count again',
  ],
}
