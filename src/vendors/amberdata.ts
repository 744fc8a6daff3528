import type { Vendor } from '../model/vendor.js'

export const amberdata: Vendor = {
  id: 'amberdata',
  name: 'AmberData (ДиджиталТаргет)',
  party: 'АО «Амбердата»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['digitaltarget.ru'],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['adcm'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22tag.digitaltarget.ru%22',
      read: '2026-11-21',
      says: 'the loader tag.digitaltarget.ru/adcm.js',
    },
  ],
  unverified: ['cookies and storage keys', 'the legal name of the receiver'],
}
