import type { Vendor } from '../model/vendor.js'

export const yandexVideo: Vendor = {
  id: 'yandex-video',
  name: 'Яндекс Видео',
  party: 'ООО «ЯНДЕКС»',
  country: 'RU',
  purpose: 'functional',
  hosts: [
    'frontend.vh.yandex.ru',
    'strm.yandex.ru',
    'runtime.video.cloud.yandex.net',
    'runtime.strm.yandex.ru',
    'dzen.ru/embed',
  ],
  cookies: [],
  storage: [],
  databases: [],
  globals: [],
  remote: ['yandexuid', 'i', '_yasc'],
  embed: true,
  stoppable: true,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22frontend.vh.yandex.ru/player%22',
      read: '2026-11-21',
      says: "the player's address",
    },
  ],
  unverified: ['strm.yandex.ru, the hosts of Cloud Video and dzen.ru/embed'],
}
