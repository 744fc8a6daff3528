import type { Vendor } from '../model/vendor.js'

/** Takes a payment the visitor asked for: an operator may well declare it necessary. */
export const yookassa: Vendor = {
  id: 'yookassa',
  name: 'Виджет ЮKassa',
  party: 'ООО НКО «ЮМани»',
  country: 'RU',
  purpose: 'functional',
  hosts: ['yookassa.ru/checkout-widget', 'yookassa.ru/checkout-ui', 'yoomoney.ru/checkout'],
  cookies: [],
  storage: [],
  databases: [],
  globals: ['YooMoneyCheckoutWidget'],
  stoppable: false,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22yookassa.ru/checkout-widget/v1%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
  ],
  unverified: ['globals, cookies, and the two addresses beside checkout-widget', 'the legal name of the receiver'],
}
