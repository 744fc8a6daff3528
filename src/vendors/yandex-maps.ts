import type { Vendor } from '../model/vendor.js'

export const yandexMaps: Vendor = {
  id: 'yandex-maps',
  name: 'Яндекс Карты',
  party: 'ООО «ЯНДЕКС»',
  country: 'RU',
  purpose: 'functional',
  hosts: [
    'api-maps.yandex.ru',
    'yandex.ru/map-widget',
    'yandex.com/map-widget',
    'yandex.ru/maps',
    'yandex.com/maps',
    'maps.yandex.net',
    'maps.yandex.ru',
  ],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['ymaps', 'ymaps3'],
  remote: ['yandexuid', 'i', '_yasc'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'api-maps.yandex.ru belongs to Yandex APIs',
    },
    {
      url: 'https://github.com/search?type=code&q=%22api-maps.yandex.ru%22',
      read: '2026-11-21',
      says: 'how the API is loaded, e.g. https://api-maps.yandex.ru/2.1/?apikey=…&lang=ru_RU',
    },
  ],
  unverified: ['tile hosts under maps.yandex.net and the cookies of the iframe widget'],
}
