import type { Vendor } from '../model/vendor.js'

export const dgis: Vendor = {
  id: 'dgis',
  name: '2ГИС',
  party: 'ООО «ДубльГИС»',
  country: 'RU',
  purpose: 'functional',
  hosts: [
    'widgets.2gis.com',
    'maps.2gis.com',
    'mapgl.2gis.com',
    'maps.api.2gis.ru',
    'tile0.maps.2gis.com',
    'tile1.maps.2gis.com',
  ],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['DG', 'mapgl'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22widgets.2gis.com/widget%22',
      read: '2026-11-21',
      says: 'the iframe widget',
    },
  ],
  unverified: ['mapgl.2gis.com, maps.api.2gis.ru and the tile hosts; cookies', 'the legal name of the receiver'],
}
