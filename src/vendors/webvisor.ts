import type { Vendor } from '../model/vendor.js'

/**
 * Session replay is a purpose of its own beside counting: it sends what the visitor types and does. It has no loader: the
 * counter starts it when `init` says `webvisor: true`, so that holding it means holding its address.
 */
export const webvisor: Vendor = {
  id: 'webvisor',
  name: 'Яндекс Метрика: Вебвизор',
  party: 'ООО «ЯНДЕКС»',
  country: 'RU',
  purpose: 'analytics',
  hosts: [
    'mc.yandex.ru/webvisor',
    'mc.yandex.com/webvisor',
    'mc.yandex.by/webvisor',
    'mc.yandex.kz/webvisor',
    'mc.webvisor.org/webvisor',
    'mc.webvisor.com/webvisor',
  ],
  cookies: ['_ym_visorc', '_ym_visorc_*'],
  storage: [],
  databases: [],
  globals: [],
  stoppable: false,
  sources: [
    {
      url: 'https://twinby.com/legal/cookie-policy',
      read: '2026-11-21',
      says: '`_ym_visorc*` allows session replay to function, 30 minutes',
    },
    {
      url: 'https://github.com/search?type=code&q=%22mc.yandex.ru/webvisor%22',
      read: '2026-11-21',
      says: 'recordings are posted to /webvisor/<counter>',
    },
  ],
  unverified: ['whether the counter buffers what it could not post and sends it after a later grant'],
}
