import type { Vendor } from '../model/vendor.js'
import { uetConsent } from './signal/uet-consent.js'
import { tellSignals } from './signal/tell.js'

/** The queue is flat: three values a command. It may load Clarity, which has an entry of its own. */
export const microsoftUet: Vendor = {
  id: 'microsoft-uet',
  name: 'Microsoft Advertising UET',
  party: 'Microsoft Corporation',
  country: 'US',
  purpose: 'marketing',
  hosts: ['bat.bing.com', 'bat.bing.net'],
  cookies: ['_uetsid', '_uetvid', '_uetmsclkid', '_uetsid_exp', '_uetvid_exp'],
  storage: ['_uetsid', '_uetvid', '_uetsid_exp', '_uetvid_exp'],
  databases: [],
  globals: ['uetq', 'UET'],
  remote: ['MUID', 'MR'],
  stoppable: false,
  signal: {
    tell: tellSignals,
    before(window) {
      uetConsent(window, 'default', false)
    },
    update(window, state) {
      uetConsent(window, 'update', state.granted('marketing'))
    },
    stop(window) {
      uetConsent(window, 'update', false)
    },
  },
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22uetq.push%28%27consent%27%2C%20%27default%27%22',
      read: '2026-11-21',
      says: "uetq.push('consent', 'default', { ad_storage }) before the tag, 'update' after the choice",
    },
    {
      url: 'https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_dynamicconsentgtm',
      read: '2026-11-21',
      says: 'the tag reads the consent it finds and its updates',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-21', says: '_uetsid, _uetvid, MUID, MR' },
  ],
  unverified: ['bat.bing.net, _uetmsclkid and the _exp keys'],
}
