import { readFileSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(fileURLToPath(new URL('../../' + path, import.meta.url)), 'utf8')
const folder = 'docs/themes/'
const tokens = read('src/ui/tokens.css')
const layouts = read('src/ui/layout.css')
const names = readdirSync(new URL('../../' + folder, import.meta.url))
  .filter((file) => file.endsWith('.css'))
  .map((file) => file.replace('.css', ''))

type Properties = Readonly<Record<string, string>>

const propertiesOf = (css: string): Properties =>
  Object.fromEntries([...css.matchAll(/(--soglasie-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]))

/** What `--soglasie-…` is where the page says nothing. */
const defaults = Object.fromEntries(
  [...(tokens + layouts).matchAll(/var\((--soglasie-[\w-]+), ((?:[^()]|\([^)]*\))+)\)/g)].map(([, name, value]) => [
    name,
    value,
  ]),
)

function channels(color: string): number[] {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color)?.[1]
  if (!hex) throw new Error(`"${color}" cannot be measured; write an opaque hexadecimal colour`)
  const long = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex
  return [0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16) / 255)
}

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const colour = (properties: Properties, name: string, scheme: 'light' | 'dark'): string => {
  const value = properties[name] ?? defaults[name] ?? ''
  const [, light, dark] = /^light-dark\((\S+), (\S+)\)$/.exec(value) ?? []
  return (scheme === 'light' ? light : dark) ?? value
}

describe.each(['default', ...names])('theme %s', (theme) => {
  const properties = theme === 'default' ? {} : propertiesOf(read(`${folder}${theme}.css`))

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    const least = theme === 'contrast' ? 7 : 4.5
    const on = (front: string, back: string) =>
      contrast(colour(properties, `--soglasie-${front}`, scheme), colour(properties, `--soglasie-${back}`, scheme))

    it.each([
      ['text on the surface', 'text', 'surface', least],
      ['links and quiet buttons on the surface', 'accent', 'surface', least],
      ['words on the answers', 'on-accent', 'accent', least],
      ['the ring of the focus beside the surface', 'text', 'surface', 3],
      ['the border of controls beside the surface', 'accent', 'surface', 3],
    ])('%s', (_, front, back, ratio) => {
      expect(on(front, back)).toBeGreaterThanOrEqual(ratio)
    })
  })

  it('sets nothing that the notice does not read, and nothing for one answer', () => {
    for (const name of Object.keys(properties)) expect(Object.keys(defaults), name).toContain(name)
  })
})

it('ships ten themes, each shown on the page about them', () => {
  expect(names).toHaveLength(10)
  const page = read(folder + 'README.md')
  for (const name of names) expect(page).toContain(`![${name}`)
  const size = (file: string) => statSync(new URL('../../docs/' + file, import.meta.url)).size / 1024
  expect(names.reduce((sum, name) => sum + size(`themes/${name}.webp`), 0)).toBeLessThan(600)
  expect(size('contact-sheet.webp')).toBeLessThan(700)
})

it('a ring, a border and a button take the colours measured here', () => {
  expect(tokens).toMatch(/outline: 2px solid var\(--text\)/)
  expect(tokens).toMatch(
    /\.button \{[^}]*border: 1px solid var\(--accent\)[^}]*background: var\(--accent\)[^}]*color: var\(--on-accent\)/,
  )
})

it('the guide lists every property with its default', () => {
  const guide = read('docs/guide.md')
  for (const name of Object.keys(defaults)) expect(guide, name).toContain(`| \`${name}\` |`)
})
