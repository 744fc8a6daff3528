import type { Vendor } from '../model/vendor.js'

export const okWidgets: Vendor = {
  id: 'ok-widgets',
  name: 'Виджеты Одноклассников',
  party: 'ООО «ВК»',
  country: 'RU',
  purpose: 'functional',
  hosts: ['connect.ok.ru', 'ok.ru/videoembed'],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['OK'],
  stoppable: false,
  sources: [{ url: 'https://github.com/ghostery/trackerdb', read: '2026-11-21', says: 'connect.ok.ru' }],
  unverified: ['ok.ru/videoembed and cookies'],
}
