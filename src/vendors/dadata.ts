import type { Vendor } from '../model/vendor.js'

export const dadata: Vendor = {
  id: 'dadata',
  name: 'DaData',
  party: 'ООО «ХФ Лабс»',
  country: 'RU',
  purpose: 'functional',
  hosts: ['suggestions.dadata.ru', 'dadata.ru'],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['Dadata'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22suggestions.dadata.ru%22',
      read: '2026-11-21',
      says: 'the address of suggestions',
    },
  ],
  unverified: ['cookies and globals', 'the legal name of the receiver'],
}
