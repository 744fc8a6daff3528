import type { Vendor } from '../model/vendor.js'

export const facebookPlugins: Vendor = {
  id: 'facebook-plugins',
  name: 'Плагины Facebook и Instagram',
  party: 'Meta Platforms Ireland Limited',
  country: 'IE',
  purpose: 'functional',
  hosts: [
    'facebook.com/plugins',
    'connect.facebook.net/en_US/sdk.js',
    'connect.facebook.net/ru_RU/sdk.js',
    'instagram.com/embed.js',
    'instagram.com/p',
    'platform.instagram.com',
  ],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['FB', 'fbAsyncInit', 'instgrm'],
  remote: ['fr', 'datr', 'sb', 'c_user', 'xs'],
  stoppable: false,
  sources: [
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-21', says: 'cookies on facebook.com' },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: [
    'sdk.js in other languages is claimed by the entry `meta`, whose host it shares',
    'addresses of Instagram embeds',
  ],
}
