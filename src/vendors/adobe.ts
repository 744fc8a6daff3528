import type { Vendor } from '../model/vendor.js'
import type { Globals } from '../model/vendor.js'
import { alloyConsent } from './signal/alloy-consent.js'
import { tellSignals } from './signal/tell.js'

/** Analytics, Target and Audience Manager under one loader; an operator who uses Analytics alone may place it there. */
export const adobe: Vendor = {
  id: 'adobe',
  name: 'Adobe Experience Cloud',
  party: 'Adobe Inc.',
  country: 'US',
  purpose: 'marketing',
  hosts: [
    'adobedtm.com',
    'omtrdc.net',
    'demdex.net',
    'everesttech.net',
    '2o7.net',
    'adobedc.net',
    'edge.adobedc.net',
    'tt.omtrdc.net',
  ],
  cookies: [
    'AMCV_*',
    'AMCVS_*',
    'kndctr_*',
    's_cc',
    's_sq',
    's_vi',
    's_fid',
    's_ppv',
    's_tp',
    's_ecid',
    'mbox',
    'mboxEdgeCluster',
    'at_check',
    'sat_track',
    'aam_uuid',
    'demdex',
  ],
  storage: ['com.adobe.*', 'kndctr_*'],
  databases: [],
  globals: ['alloy', '__alloyNS', 'adobe', '_satellite', 's', 'Visitor'],
  remote: ['demdex', 'dextp', 'dpm', 'dst', 'everest_g_v2'],
  // Web SDK alone obeys; a page with AppMeasurement or Target only needs the reload.
  stoppable: false,
  signal: {
    tell: tellSignals,
    update(window: Globals, state) {
      alloyConsent(window, state.granted('marketing'))
    },
    stop(window: Globals) {
      alloyConsent(window, false)
    },
  },
  sources: [
    {
      url: 'https://experienceleague.adobe.com/en/docs/experience-platform/web-sdk/commands/setconsent',
      read: '2026-11-21',
      says: 'setConsent with in and out; the preference is kept in kndctr_<orgId>_consent whatever it is; AMCV_, demdex and kndctr_ cookies',
    },
    {
      url: 'https://experienceleague.adobe.com/de/docs/experience-platform/web-sdk/commands/setconsent?lang=de',
      read: '2026-11-21',
      says: 'Adobe Standard 1.0 and 2.0 are both supported',
    },
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: 'lists the cookies of the vendor',
    },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: [
    'without Web SDK (AppMeasurement, visitor.js) the opt-in service is not spoken to',
    'kndctr_<orgId>_consent is written on refusal too and comes back after a sweep',
    'storage keys',
  ],
}
