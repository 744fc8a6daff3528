import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { convert } from './convert.js'

const folder = mkdtempSync(join(tmpdir(), 'soglasie-convert-'))
async function converting(text: string) {
  const path = join(folder, 'config.js')
  writeFileSync(path, text)
  const out: string[] = []
  const err: string[] = []
  const code = await convert([path], { out: (line) => out.push(line), err: (line) => err.push(line) })
  const config = out.length
    ? (JSON.parse(out.join('\n')) as { purposes: { id: string; services?: object[] }[] })
    : undefined
  return { code, purposes: config?.purposes.map(({ id }) => id), config, err: err.join('\n') }
}

const categories = `{ categories: { necessary: { readOnly: true }, analytics: {
  autoClear: { cookies: [{ name: /^_ga/ }] }, services: { 'Google Analytics': { onAccept: () => gtag() } } } },
  language: { default: 'en', translations: {} }, onConsent: ({ cookie }) => {} }`
const services = `{ services: [{ name: 'matomo', title: 'Matomo', purposes: ['analytics'], cookies: [/^_pk_/], callback: function () {} }] }`

it.each([
  ['a script tag', `document.documentElement.classList.add('cc--darkmode')\nCookieConsent.run(${categories})`],
  [
    'a listener',
    `window.addEventListener('load', function () { var cc = initCookieConsent(); cc.run(${categories}) })`,
  ],
  [
    'a module',
    `import 'vanilla-cookieconsent/dist/cookieconsent.css'\nimport * as CC from 'vanilla-cookieconsent'\nCC.run(${categories})`,
  ],
  ['named imports', `import { run as start } from 'vanilla-cookieconsent'\nstart(${categories})`],
  ['an exported object', `export default ${categories}`],
  ['an exported constant', `export const config = ${categories}\n`],
  ['a function called later', `function start() {}\nmodule.exports = ${categories}\nundefinedOfThePage.start()`],
])('reads vanilla-cookieconsent out of %s', async (_, text) => {
  const { code, purposes, config, err } = await converting(text)
  expect([code, purposes]).toEqual([0, ['necessary', 'analytics']])
  expect(config?.purposes[1]?.services).toContainEqual({
    id: 'analytics-cookies',
    name: 'analytics',
    cookies: ['_ga*'],
  })
  expect(err).toContain('"Google Analytics":"google-analytics"')
})

it.each([
  ['its global', `var klaroConfig = ${services}`],
  ['a constant', `const klaroConfig = ${services}`],
  ['a call', `const config = ${services}\nklaro.setup(config)`],
  ['JSON', JSON.stringify({ apps: [{ name: 'matomo', purposes: ['analytics'], cookies: [] }] })],
])('reads Klaro out of %s', async (_, text) => {
  expect(await converting(text)).toMatchObject({ code: 0, purposes: ['analytics'] })
})

it.each([
  ['nothing of the kind', 'console.log(1)', 'no configuration'],
  ['other JSON', '{"name":"shop"}', 'no configuration'],
  ['a script that throws first', 'throw new Error("early")', 'stopped before'],
  ['a script that never ends', 'for (;;) {}', 'stopped before'],
  ['no script at all', 'purposes: - analytics -', 'stopped before'],
])('of %s says what to do', async (_, text, message) => {
  const { code, config, err } = await converting(text)
  expect([code, config]).toEqual([1, undefined])
  expect(err).toContain(message)
  expect(err).toContain('save that object as JSON')
})

it('of a file that is not there says so', async () => {
  const err: string[] = []
  expect(await convert([join(folder, 'none.js')], { out: () => {}, err: (line) => err.push(line) })).toBe(2)
  expect(err.join()).toContain('no such file')
})
