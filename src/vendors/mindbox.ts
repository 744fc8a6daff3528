import type { Vendor } from '../model/vendor.js'

export const mindbox: Vendor = {
  id: 'mindbox',
  name: 'Mindbox',
  party: 'ООО «Майндбокс»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['mindbox.ru', 'mindbox.cloud'],
  cookies: ['mindboxDeviceUUID', 'directCrm-session', 'popmechanic_*'],
  storage: ['mindbox*', 'popmechanic*'],
  databases: [],
  globals: ['mindbox', 'PopMechanic', 'directCrm'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22mindbox.ru/scripts/v1/tracker.js%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
    {
      url: 'https://github.com/search?type=code&q=%22directCrm-session%22',
      read: '2026-11-21',
      says: 'mindboxDeviceUUID and directCrm-session hold the same device id; popmechanic_sbjs_migrations stands beside them',
    },
    {
      url: 'https://github.com/search?type=code&q=%22static.mindbox.ru%22',
      read: '2026-11-21',
      says: 'tracker.js loads web-static.mindbox.ru/js/byendpoint/<endpoint>.js; personalization-web-stable.mindbox.ru serves the rest',
    },
  ],
  unverified: ['mindbox.cloud, storage keys and databases', 'the legal name of the receiver'],
}
