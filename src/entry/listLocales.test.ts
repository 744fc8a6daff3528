import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { listLocales } from './listLocales.js'

it('all that ship may be chosen, each once', () => {
  const shipped = readdirSync(new URL('../locales', import.meta.url))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace('.ts', ''))
  expect([...listLocales()].sort()).toEqual(shipped.sort())
})

it('a site may offer fewer, by any tags of theirs', () => {
  expect(listLocales(['ru-RU', 'kk', 'ru', 'EN'])).toEqual(['ru', 'kk', 'en'])
})
