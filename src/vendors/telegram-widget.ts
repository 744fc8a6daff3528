import type { Vendor } from '../model/vendor.js'

export const telegramWidget: Vendor = {
  id: 'telegram-widget',
  name: 'Виджеты Telegram',
  party: 'Telegram FZ-LLC',
  country: 'AE',
  purpose: 'functional',
  hosts: ['telegram.org/js', 't.me', 'oauth.telegram.org'],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['Telegram', 'TelegramLoginWidget'],
  remote: ['stel_ssid', 'stel_dt'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22telegram.org/js/telegram-widget.js%3F22%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
  ],
  unverified: [
    't.me and oauth.telegram.org as the hosts of the iframes, globals and cookies',
    'the legal name of the receiver',
  ],
}
