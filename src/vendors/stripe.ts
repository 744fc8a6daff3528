import type { Vendor } from '../model/vendor.js'

/** Takes a payment and guards it against fraud: an operator may well declare it necessary. */
export const stripe: Vendor = {
  id: 'stripe',
  name: 'Stripe.js',
  party: 'Stripe, Inc.',
  country: 'US',
  purpose: 'functional',
  hosts: ['js.stripe.com', 'm.stripe.com', 'm.stripe.network', 'r.stripe.com', 'api.stripe.com'],
  cookies: ['__stripe_mid', '__stripe_sid'],
  storage: [],
  databases: [],
  globals: ['Stripe'],
  remote: ['m'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: 'lists the cookies of the vendor',
    },
    {
      url: 'https://github.com/search?type=code&q=%22__stripe_mid%22',
      read: '2026-11-21',
      says: 'cookie jars pasted into public repositories hold these names',
    },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
}
