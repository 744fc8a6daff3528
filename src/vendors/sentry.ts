import type { Vendor } from '../model/vendor.js'

/** Errors only is functional; with session replay the operator should place it under analytics. */
export const sentry: Vendor = {
  id: 'sentry',
  name: 'Sentry',
  party: 'Functional Software, Inc.',
  country: 'US',
  purpose: 'functional',
  hosts: ['sentry.io', 'sentry-cdn.com'],
  cookies: [],
  storage: ['sentryReplaySession'],
  databases: [],
  globals: ['Sentry', '__SENTRY__', 'SENTRY_SDK_SOURCE'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ['sentryReplaySession; self-hosted ingest hosts and tunnels are not known to the catalogue'],
}
