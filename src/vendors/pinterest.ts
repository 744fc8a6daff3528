import type { Vendor } from '../model/vendor.js'
import { namedConsent } from './signal/named-consent.js'
import { tellSignals } from './signal/tell.js'

export const pinterest: Vendor = {
  id: 'pinterest',
  name: 'Pinterest Tag',
  party: 'Pinterest Europe Ltd.',
  country: 'IE',
  purpose: 'marketing',
  hosts: ['s.pinimg.com/ct', 'ct.pinterest.com'],
  cookies: ['_pin_unauth', '_pinterest_ct', '_pinterest_ct_rt', '_pinterest_ct_ua', '_epik', '_derived_epik'],
  storage: ['_epik_ls', '_derived_epik_ls'],
  databases: [],
  globals: ['pintrk'],
  remote: ['_pinterest_sess', '_pinterest_cm', '_routing_id'],
  stoppable: true,
  signal: {
    tell: tellSignals,
    before(window) {
      namedConsent(window, 'pintrk', ['setconsent', false], ['setconsent', true]).refuse()
    },
    update(window, state) {
      const consent = namedConsent(window, 'pintrk', ['setconsent', false], ['setconsent', true])
      if (state.granted('marketing')) consent.grant()
      else consent.refuse()
    },
    stop(window) {
      namedConsent(window, 'pintrk', ['setconsent', false], ['setconsent', true]).refuse()
    },
  },
  sources: [
    {
      url: 'https://c15t.com/docs/integrations/pinterest-tag',
      read: '2026-11-21',
      says: "pintrk('setconsent', false) stops events and clears the first-party cookies",
    },
    {
      url: 'https://github.com/search?type=code&q=%22pintrk%28%27setconsent%27%22',
      read: '2026-11-21',
      says: 'called before or after load',
    },
    { url: 'https://pastebin.com/zEeBRVSW', read: '2026-11-21', says: 'the tag as pasted' },
    {
      url: 'https://github.com/search?type=code&q=%22_derived_epik%22',
      read: '2026-11-21',
      says: '_epik, _derived_epik, _pin_unauth, _pinterest_ct* and, in the script, _epik_ls and _derived_epik_ls',
    },
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: 'lists the cookies of the vendor',
    },
  ],
  unverified: [
    "the vendor's own page on setconsent was not opened",
    'the receiver outside the EEA is Pinterest, Inc. (US)',
  ],
}
