import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { pickLocale } from '../src/entry/available.js'
import { listLocales } from '../src/entry/listLocales.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = root + 'src/locales'
const tags = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''))
  .sort()
const parts = ['', 'settings/', 'about/', 'gate/', 'form/']

type Texts = Readonly<Record<string, string>>
const load = async (part: string, tag: string) =>
  ((await import(/* @vite-ignore */ `${folder}/${part}${tag}.ts`)) as { default: Texts }).default
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

it('what can be picked is what ships', () => {
  expect([...listLocales()].sort()).toEqual(tags)
  for (const tag of tags) expect(pickLocale([tag])).toBe(tag)
  for (const part of parts.slice(1))
    expect(readdirSync(`${folder}/${part}`).sort(), part).toEqual(tags.map((tag) => tag + '.ts'))
})

it('the table of languages tells of each whether its legal terms are reviewed', () => {
  const table = readFileSync(root + 'docs/languages.md', 'utf8')
  for (const tag of tags) {
    const cells = table
      .split('\n')
      .find((line) => line.startsWith(`| \`${tag}\` `))
      ?.split(/\s*\|\s*/)
    const marked = /^\/\/ reviewed: (true|false)$/m.exec(readFileSync(`${folder}/${tag}.ts`, 'utf8'))?.[1]
    expect(cells?.[5], tag).toBe(marked === 'true' ? 'yes' : 'no')
  }
})

describe.each(tags)('%s', (tag) => {
  it.each(parts)('%s has the placeholders of the English text, no empty text and no straight quotes', async (part) => {
    const [english, texts] = await Promise.all([load(part, 'en'), load(part, tag)])
    for (const [key, text] of Object.entries(english)) {
      expect(placeholders(texts[key] ?? ''), key).toEqual(placeholders(text))
      expect(texts[key]?.trim(), key).not.toBe('')
      expect(texts[key], key).not.toMatch(/["']/)
    }
  })

  it('calls one thing by one name, and mirrors where it is written from right to left', async () => {
    const [notice, settings, about, gate] = await Promise.all(parts.slice(0, 4).map((part) => load(part, tag)))
    for (const key of ['accept', 'reject']) expect(settings?.[key], key).toBe(notice?.[key])
    for (const key of ['acceptPolicy', 'refusePolicy']) expect(about?.[key], key).toBe(notice?.[key])
    for (const key of ['document', 'necessary', 'functional', 'analytics', 'marketing', 'dir'])
      expect(gate?.[key], key).toBe(notice?.[key])
    const rtl = new Intl.Locale(tag).maximize().script?.match(/Arab|Hebr/) ? 'rtl' : undefined
    expect(notice?.['dir']).toBe(rtl)
  })
})
