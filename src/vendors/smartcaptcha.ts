import type { Vendor } from '../model/vendor.js'

/** Protects forms: an operator may well declare it necessary and then it is not asked about. */
export const smartcaptcha: Vendor = {
  id: 'smartcaptcha',
  name: 'Yandex SmartCaptcha',
  party: 'ООО «Яндекс.Облако»',
  country: 'RU',
  purpose: 'functional',
  hosts: ['smartcaptcha.yandexcloud.net', 'smartcaptcha.cloud.yandex.ru', 'captcha-api.yandex.ru'],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['smartCaptcha'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22smartcaptcha.yandexcloud.net/captcha.js%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
  ],
  unverified: [
    'smartcaptcha.cloud.yandex.ru and captcha-api.yandex.ru as the other names of the service',
    'cookies',
    'the legal name of the receiver',
  ],
}
