import type { Vendor } from '../model/vendor.js'

export const smartcallback: Vendor = {
  id: 'smartcallback',
  name: 'SmartCallBack',
  party: 'ООО «Информационные Бизнес Технологии»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['smartcallback.ru'],
  cookies: [
    'SCBfrom',
    'SCBnotShow',
    'SCBstart',
    'SCBporogAct',
    'SCBindexAct',
    'SCBFormsAlreadyPulled',
    'SCB*',
    'scbsid*',
  ],
  storage: [],
  databases: [],
  globals: [],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22SmartCallBack.js%3Ft%3D%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
    {
      url: 'https://github.com/search?type=code&q=%22SCBnotShow%22',
      read: '2026-11-21',
      says: 'SCBfrom, SCBnotShow, SCBstart, SCBporogAct, SCBindexAct, SCBFormsAlreadyPulled and scbsid_old on sites that load the widget',
    },
  ],
  unverified: [
    'the vendor publishes no list of cookies; the names are known from cookie jars only',
    'globals and storage keys',
  ],
}
