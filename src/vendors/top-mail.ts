import type { Vendor } from '../model/vendor.js'

/** One counter, two uses: statistics and VK Ads audiences. The stricter purpose is the default. */
export const topMail: Vendor = {
  id: 'top-mail',
  name: 'Top.Mail.Ru и пиксель VK Рекламы',
  party: 'ООО «ВК»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['top-fwz1.mail.ru', 'top.mail.ru/counter', 'privacy-cs.mail.ru', 'ad.mail.ru', 'rs.mail.ru'],
  cookies: ['tmr_lvid', 'tmr_lvidTS', 'tmr_reqNum', 'tmr_detect', 'domain_sid', 'tmr_*'],
  storage: ['tmr_*', 'rb_sync_id'],
  databases: [],
  globals: ['_tmr'],
  remote: ['VID', 'FTID', 'searchuid'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22top-fwz1.mail.ru/js/code.js%22',
      read: '2026-11-21',
      says: 'the counter as pasted; it loads privacy-cs.mail.ru/static/sync-loader.js',
    },
    {
      url: 'https://github.com/search?type=code&q=%22tmr_lvidTS%22',
      read: '2026-11-21',
      says: 'tmr_lvid, tmr_lvidTS, tmr_reqNum, tmr_detect and domain_sid stand together',
    },
    {
      url: 'https://github.com/search?type=code&q=%22rb_sync_id%22',
      read: '2026-11-21',
      says: 'the synchronisation id is kept in localStorage under rb_sync_id',
    },
    {
      url: 'https://github.com/ghostery/trackerdb',
      read: '2026-11-21',
      says: 'lists the hosts and filters of the vendor',
    },
  ],
  unverified: ['the vendor publishes no list of cookies', "names on the vendor's own domain"],
}
