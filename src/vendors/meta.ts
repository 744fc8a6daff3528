import type { Vendor } from '../model/vendor.js'
import { namedConsent } from './signal/named-consent.js'
import { tellSignals } from './signal/tell.js'

/** `revoke` must precede `init` on every page, and the snippet does nothing where `fbq` exists: see `whenMade`. */
export const meta: Vendor = {
  id: 'meta',
  name: 'Meta Pixel',
  party: 'Meta Platforms Ireland Limited',
  country: 'IE',
  purpose: 'marketing',
  hosts: ['connect.facebook.net', 'facebook.com/tr', 'facebook.com/privacy_sandbox'],
  cookies: ['_fbp', '_fbc'],
  storage: ['lastExternalReferrer', 'lastExternalReferrerTime'],
  databases: [],
  globals: ['fbq', '_fbq'],
  remote: ['fr', 'datr', 'sb'],
  stoppable: true,
  signal: {
    tell: tellSignals,
    before(window) {
      namedConsent(window, 'fbq', ['consent', 'revoke'], ['consent', 'grant']).refuse()
    },
    update(window, state) {
      const consent = namedConsent(window, 'fbq', ['consent', 'revoke'], ['consent', 'grant'])
      if (state.granted('marketing')) consent.grant()
      else consent.refuse()
    },
    stop(window) {
      namedConsent(window, 'fbq', ['consent', 'revoke'], ['consent', 'grant']).refuse()
    },
  },
  sources: [
    {
      url: 'https://developers.facebook.com/docs/meta-pixel/implementation/gdpr',
      read: '2026-11-21',
      says: "fbq('consent', 'revoke') before init on every page pauses sending; fbq('consent', 'grant') resumes",
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-21', says: '_fbp, fr, datr, sb' },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: [
    'the storage keys lastExternalReferrer*',
    'the receiver outside the EEA and UK is Meta Platforms, Inc. (US)',
  ],
}
