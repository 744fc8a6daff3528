import { expect, it } from 'vitest'
import { pickLocale } from './available.js'

it.each([
  [['ru'], 'ru'],
  [['ru-RU'], 'ru'],
  [['RU-by'], 'ru'],
  [['xx', 'kk-KZ'], 'kk'],
  [[undefined, '', 'C', 'ru_RU', 'ru kk', '*', 'de'], 'de'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['zh'], 'zh-Hans'],
  [['zh-Hant-CN'], 'zh-Hant'],
  [['sr-Latn-RS'], 'sr'],
  [['nb-NO'], 'no'],
  [['nn'], 'no'],
  [['no'], 'no'],
  [['he-IL'], 'he'],
  [['rus', 'iw', 'kk'], 'kk'],
  [['pt-BR'], 'pt'],
  [['uz-Cyrl-UZ'], 'uz'],
  [['de-AT-1996-x-private'], 'de'],
  [['toString', 'constructor'], 'en'],
  [['zz'], 'en'],
  [[], 'en'],
])('of %j the notice speaks %s', (wanted, locale) => {
  expect(pickLocale(wanted)).toBe(locale)
})
