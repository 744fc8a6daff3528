import type { Vendor } from '../model/vendor.js'

export const googleRecaptcha: Vendor = {
  id: 'google-recaptcha',
  name: 'reCAPTCHA',
  party: 'Google LLC',
  country: 'US',
  purpose: 'functional',
  hosts: ['google.com/recaptcha', 'recaptcha.net', 'gstatic.com/recaptcha'],
  cookies: [],
  storage: ['_grecaptcha'],
  databases: [],
  globals: ['grecaptcha', '___grecaptcha_cfg'],
  remote: ['_GRECAPTCHA'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: '_GRECAPTCHA is set on google.com for risk analysis',
    },
  ],
  unverified: ['the storage key _grecaptcha'],
}
