import type { Vendor } from '../model/vendor.js'

export const talkMe: Vendor = {
  id: 'talk-me',
  name: 'Talk-Me',
  party: 'ООО «Толк Ми»',
  country: 'RU',
  purpose: 'functional',
  hosts: ['talk-me.ru', 'site-chat.me'],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['TalkMe', 'supportAPIMethod'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22lcab.talk-me.ru/support/support.js%22',
      read: '2026-11-21',
      says: 'and static.site-chat.me as the second address',
    },
  ],
  unverified: ['cookies and storage keys', 'the legal name of the receiver'],
}
