import type { Vendor } from '../model/vendor.js'

/** Experiments. Its default purpose is functional as it changes the page; it reports to Metrica, which has its own entry. */
export const varioqub: Vendor = {
  id: 'varioqub',
  name: 'Varioqub',
  party: 'ООО «ЯНДЕКС»',
  country: 'RU',
  purpose: 'functional',
  hosts: ['abt.s3.yandex.net', 'uaas.yandex.ru', 'uaas.yandex.net'],
  cookies: ['_ymab_param'],
  storage: [],
  databases: [],
  globals: ['ymab'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22abt.s3.yandex.net/expjs%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
    {
      url: 'https://github.com/search?type=code&q=%22_ymab_param%22',
      read: '2026-11-21',
      says: 'cookie jars pasted into public repositories hold these names',
    },
  ],
  unverified: ['uaas.yandex.ru and uaas.yandex.net as the hosts that hand out the flags', 'storage keys'],
}
