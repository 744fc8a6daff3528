import type { Vendor } from '../model/vendor.js'

export const livechat: Vendor = {
  id: 'livechat',
  name: 'LiveChat',
  party: 'LiveChat, Inc.',
  country: 'US',
  purpose: 'functional',
  hosts: ['livechatinc.com', 'livechat.com', 'livechat-static.com'],
  cookies: ['__lc_cid', '__lc_cst', '__lc2_cid', '__lc2_cst'],
  storage: ['lc_*', '__lc*'],
  databases: [],
  globals: ['LiveChatWidget', 'LC_API', '__lc', '__lc_inited'],
  stoppable: false,
  sources: [
    { url: 'https://github.com/search?type=code&q=%22__lc_cid%22', read: '2026-11-21', says: '__lc_cid and __lc_cst' },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: ['__lc2_ names and storage keys'],
}
