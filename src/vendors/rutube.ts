import type { Vendor } from '../model/vendor.js'

export const rutube: Vendor = {
  id: 'rutube',
  name: 'RUTUBE',
  party: 'ООО «РУФОРМ»',
  country: 'RU',
  purpose: 'functional',
  hosts: ['rutube.ru', 'rtbcdn.ru'],
  cookies: [],
  storage: [],
  databases: [],
  globals: [],
  embed: true,
  stoppable: true,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22rutube.ru/play/embed%22',
      read: '2026-11-21',
      says: 'the address of the player',
    },
  ],
  unverified: ['rtbcdn.ru and cookies', 'the legal name of the receiver'],
}
