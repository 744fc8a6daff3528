import type { Vendor } from '../model/vendor.js'

export const vkRetargeting: Vendor = {
  id: 'vk-retargeting',
  name: 'Пиксель ВКонтакте',
  party: 'ООО «ВКонтакте»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['vk.com/rtrg', 'vk.ru/rtrg', 'vk.com/js/api/openapi.js', 'vk.ru/js/api/openapi.js'],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['VK', 'vkAsyncInit'],
  remote: ['remixlang', 'remixstid', 'remixlgck'],
  stoppable: false,
  sharesWith: ['vk-widgets'],
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22vk.com/rtrg%3Fp%3DVK-RTRG%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
    {
      url: 'https://github.com/ghostery/trackerdb',
      read: '2026-11-21',
      says: 'vk.com/rtrg and vk.com/js/api/openapi.js',
    },
  ],
  unverified: [
    'vk.ru as the second name of vk.com, in use since 2025',
    "names on the vendor's own domain beyond the beginning `remix`",
    'the legal name of the receiver',
  ],
}
