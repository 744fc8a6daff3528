import type { Vendor } from '../model/vendor.js'

export const yandexRtb: Vendor = {
  id: 'yandex-rtb',
  name: 'Рекламная сеть Яндекса',
  party: 'ООО «ЯНДЕКС»',
  country: 'RU',
  purpose: 'marketing',
  hosts: [
    'yandex.ru/ads',
    'an.yandex.ru',
    'bs.yandex.ru/code',
    'awaps.yandex.ru',
    'yastatic.net/partner-code-bundles',
    'yastatic.net/pcode',
    'yandexadexchange.net',
  ],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['yaContextCb', 'Ya', 'yandexContextAsyncCallbacks'],
  remote: ['yandexuid', 'i', 'yabs-sid', 'bh'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22yandex.ru/ads/system/context.js%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
    {
      url: 'https://github.com/ghostery/trackerdb',
      read: '2026-11-21',
      says: 'an.yandex.ru, awaps.yandex.ru, bs.yandex.ru/code, yastatic.net/pcode and yandexadexchange.net as hosts of Yandex advertising',
    },
  ],
  unverified: ["cookies and storage on the site's own domain"],
}
