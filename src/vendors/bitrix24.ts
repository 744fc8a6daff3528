import type { Vendor } from '../model/vendor.js'

/** The portal may also be self-hosted: then the operator adds its host to the service. */
export const bitrix24: Vendor = {
  id: 'bitrix24',
  name: 'Виджет Битрикс24',
  party: 'ООО «1С-Битрикс»',
  country: 'RU',
  purpose: 'functional',
  hosts: ['bitrix24.ru', 'bitrix24.com', 'bitrix24.by', 'bitrix24.kz', 'bitrix24.com.br', 'bitrix.info'],
  cookies: ['BITRIX_LIVECHAT_*', 'b24_*'],
  storage: ['b24-*', 'b24_*', 'bx-*'],
  databases: [],
  globals: ['BX', 'b24form', 'Bitrix24WidgetObject', 'BxLiveChatInit'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22cdn-ru.bitrix24.ru%22',
      read: '2026-11-21',
      says: 'the site button and forms: cdn-ru.bitrix24.ru/b<portal>/crm/site_button/loader_….js',
    },
    {
      url: 'https://github.com/search?type=code&q=%22BITRIX_LIVECHAT_%22',
      read: '2026-11-21',
      says: 'the live chat keeps its key in the cookie BITRIX_LIVECHAT_AUTH',
    },
    {
      url: 'https://github.com/ghostery/trackerdb',
      read: '2026-11-21',
      says: 'bitrix.info/ba.js and the bitrix24 domains',
    },
  ],
  unverified: ['BITRIX_LIVECHAT_HASH, the names that begin with b24 and the storage keys: no list is published'],
}
