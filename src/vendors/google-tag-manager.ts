import type { Vendor } from '../model/vendor.js'
import { googleSignal } from './signal/google.js'

/** A container loads whatever its owner puts in it, so the strictest purpose is the default. It sets no cookies itself. */
export const googleTagManager: Vendor = {
  id: 'google-tag-manager',
  name: 'Google Tag Manager',
  party: 'Google LLC',
  country: 'US',
  purpose: 'marketing',
  hosts: ['googletagmanager.com'],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['dataLayer', 'google_tag_manager', 'google_tag_data'],
  stoppable: false,
  signal: googleSignal,
  sources: [
    {
      url: 'https://developers.google.com/tag-platform/security/guides/consent',
      read: '2026-11-21',
      says: 'Consent Mode v2 in Tag Manager',
    },
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: '_dc_gtm_ and _gat are written by Analytics tags in the container',
    },
  ],
}
