import type { Vendor } from '../model/vendor.js'

export const segment: Vendor = {
  id: 'segment',
  name: 'Twilio Segment',
  party: 'Twilio Inc.',
  country: 'US',
  purpose: 'analytics',
  hosts: ['segment.com', 'segment.io'],
  cookies: ['ajs_user_id', 'ajs_anonymous_id', 'ajs_group_id', 'analytics_session_id*'],
  storage: ['ajs_*', 'analytics_session_id*', 'persisted-queue:*', 'seg_xid*'],
  databases: [],
  globals: ['analytics', 'analyticsWriteKey'],
  stoppable: false,
  sources: [
    {
      url: 'https://www.twilio.com/docs/segment/connections/sources/catalog/libraries/website/javascript/identity',
      read: '2026-11-21',
      says: 'ids are kept in localStorage and copied to cookies',
    },
    { url: 'https://pastebin.com/dCV2pakh', read: '2026-11-21', says: 'the loader as pasted' },
    {
      url: 'https://github.com/jkwakman/Open-Cookie-Database',
      read: '2026-11-21',
      says: 'ajs_user_id, ajs_anonymous_id, ajs_group_id',
    },
  ],
  unverified: [
    'analytics_session_id, persisted-queue and seg_xid',
    'destinations set cookies of their own, which belong to their vendors',
  ],
}
