import { expect, it } from 'vitest'
import { pickLocale } from './available.js'

it.each([
  [['ru'], 'ru'],
  [['ru-RU'], 'ru'],
  [['RU-by'], 'ru'],
  [['xx', 'kk-KZ'], 'kk'],
  [[undefined, '', 'C', 'ru'], 'ru'],
  [['zz'], 'en'],
  [[], 'en'],
])('of %j the notice speaks %s', (wanted, locale) => {
  expect(pickLocale(wanted)).toBe(locale)
})
