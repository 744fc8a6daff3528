import type { Vendor } from '../model/vendor.js'

export const marquiz: Vendor = {
  id: 'marquiz',
  name: 'Марквиз',
  party: 'ООО «Марквиз»',
  country: 'RU',
  purpose: 'functional',
  hosts: ['marquiz.ru', 'marquiz.io'],
  cookies: ['marquiz__*'],
  storage: ['marquiz*'],
  databases: [],
  globals: ['Marquiz'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22Marquiz.init%22',
      read: '2026-11-21',
      says: 'script.marquiz.ru/v2.js, quiz.marquiz.ru and script.marquiz.io',
    },
    { url: 'https://github.com/search?type=code&q=%22marquiz__%22', read: '2026-11-21', says: 'marquiz__url_params' },
  ],
  unverified: ['storage keys', 'the legal name of the receiver'],
}
