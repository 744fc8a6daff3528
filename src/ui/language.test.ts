import { describe, expect, it } from 'vitest'
import { nameLanguage } from './language.js'

describe('a language is called', () => {
  it.each([
    ['ru', 'en', 'Русский', 'ru'],
    ['kk', 'ru', 'Қазақ тілі', 'kk'],
    ['en', 'ru', 'English', 'en'],
    ['tr', 'ru', 'Türkçe', 'tr'],
    ['ar', 'ru', 'العربية', 'ar'],
    ['zh-Hant', 'ru', '繁體中文', 'zh-Hant'],
  ])('%s (seen in %s): %s', (tag, locale, name, lang) => {
    expect(nameLanguage(tag, locale)).toEqual({ name, lang })
  })

  it('by its name in the dialog’s language where the browser does not know its own', () => {
    expect(nameLanguage('qya', 'ru').lang).toBe('ru')
  })

  it('by its tag where that is no tag', () => {
    expect(nameLanguage('no_tag', 'ru')).toEqual({ name: 'no_tag', lang: 'no_tag' })
  })
})
