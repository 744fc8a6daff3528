import type { Vendor } from '../model/vendor.js'

export const youtube: Vendor = {
  id: 'youtube',
  name: 'YouTube',
  party: 'Google LLC',
  country: 'US',
  purpose: 'functional',
  hosts: ['youtube.com', 'youtube-nocookie.com', 'ytimg.com', 'youtu.be'],
  cookies: [],
  storage: ['yt-remote-*', 'yt.innertube::*'],
  databases: [],
  globals: ['YT', 'onYouTubeIframeAPIReady'],
  remote: ['VISITOR_INFO1_LIVE', 'YSC', 'PREF', 'GPS', 'CONSENT'],
  embed: true,
  stoppable: true,
  sources: [
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
  unverified: ['storage keys stand on youtube.com; they are listed for pages that load the player API'],
}
