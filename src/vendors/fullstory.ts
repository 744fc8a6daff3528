import type { Vendor } from '../model/vendor.js'
import { call } from './signal/call.js'
import { mark, unmark } from './signal/marks.js'
import { tellSignals } from './signal/tell.js'

export const fullstory: Vendor = {
  id: 'fullstory',
  name: 'FullStory',
  party: 'FullStory, Inc.',
  country: 'US',
  purpose: 'analytics',
  hosts: ['fullstory.com'],
  cookies: ['fs_uid', 'fs_lua', 'fs_session'],
  storage: ['_fs_*', 'fs_*'],
  databases: [],
  globals: ['FS', '_fs_host', '_fs_script', '_fs_org', '_fs_namespace'],
  // The off-switch is spoken but was not read at the vendor's: reload to be sure.
  stoppable: false,
  signal: {
    tell: tellSignals,
    update(window, state) {
      if (state.granted('analytics') && unmark(window, 'fullstory')) call(window, 'FS', 'restart')
    },
    stop(window) {
      if (typeof window['FS'] === 'function' && mark(window, 'fullstory')) call(window, 'FS', 'shutdown')
    },
  },
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22_fs_script%22',
      read: '2026-11-21',
      says: 'the loader as pasted: edge.fullstory.com/s/fs.js',
    },
    {
      url: 'https://github.com/search?type=code&q=%22fs_uid%22',
      read: '2026-11-21',
      says: 'cookie jars pasted into public repositories hold these names',
    },
    {
      url: 'https://github.com/patrickhulce/third-party-web',
      read: '2026-11-21',
      says: 'lists the hosts of the vendor',
    },
  ],
  unverified: [
    "FS('shutdown') and FS('restart') are from general knowledge of the current API; older snippets have FS.shutdown()",
    'fs_lua, fs_session and storage keys',
  ],
}
