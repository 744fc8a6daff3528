import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { languageNames } from './languageNames.js'

const tags = readdirSync(new URL('../locales', import.meta.url))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''))

it('every language that ships has its name, and no other', () => {
  expect(Object.keys(languageNames).sort()).toEqual(tags.sort())
})

it.each(tags)('%s is called as CLDR has it in that language itself', (tag) => {
  const names = new Intl.DisplayNames([tag], { type: 'language' })
  expect(names.resolvedOptions().locale).toBe(tag)
  expect(languageNames[tag]?.toLocaleLowerCase(tag)).toBe(names.of(tag)?.toLocaleLowerCase(tag))
  // Georgian letters that stand for capitals are for words in capitals only.
  const first = languageNames[tag]?.[0] ?? ''
  expect(first).toBe(tag === 'ka' ? first.toLocaleLowerCase(tag) : first.toLocaleUpperCase(tag))
})
