import type { Vendor } from '../model/vendor.js'

export const carrotQuest: Vendor = {
  id: 'carrot-quest',
  name: 'Carrot quest',
  party: 'ООО «Кэррот квест»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['carrotquest.app', 'carrotquest.io'],
  cookies: ['carrotquest_uid', 'carrotquest_device_guid', 'carrotquest_auth_token', 'carrotquest_*'],
  storage: ['carrotquest*'],
  databases: [],
  globals: ['carrotquest', 'carrotquestasync'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22cdn.carrotquest.app/api.min.js%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
    {
      url: 'https://github.com/search?type=code&q=%22carrotquest_uid%22',
      read: '2026-11-21',
      says: 'carrotquest_device_guid, carrotquest_uid, carrotquest_auth_token, carrotquest_realtime_services_transport, carrotquest_closed_part_id',
    },
    {
      url: 'https://help.carrotquest.io/hc/ru/articles/203390772',
      read: '2026-11-21',
      says: 'cookies are kept for 150 days',
    },
    { url: 'https://github.com/ghostery/trackerdb', read: '2026-11-21', says: 'cdn.carrotquest.io' },
  ],
  unverified: ['the legal name of the receiver'],
}
