import type { Vendor } from '../model/vendor.js'

export const vkWidgets: Vendor = {
  id: 'vk-widgets',
  name: 'Виджеты ВКонтакте',
  party: 'ООО «ВКонтакте»',
  country: 'RU',
  purpose: 'functional',
  hosts: [
    'vk.com/js/api/openapi.js',
    'vk.ru/js/api/openapi.js',
    'vk.com/js/api/share.js',
    'vk.com/widget_',
    'vk.ru/widget_',
    'userapi.com/js/api',
  ],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['VK', 'vkAsyncInit'],
  remote: ['remixlang', 'remixstid', 'remixlgck'],
  stoppable: false,
  sharesWith: ['vk-retargeting'],
  sources: [
    {
      url: 'https://github.com/ghostery/trackerdb',
      read: '2026-11-21',
      says: 'openapi.js, share.js, widget_comments.php and widget_community.php',
    },
  ],
  unverified: ['vk.ru as the second name of vk.com, in use since 2025', 'the legal name of the receiver'],
}
