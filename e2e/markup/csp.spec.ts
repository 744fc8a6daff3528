import type { Page } from '@playwright/test'
import { bakeSite, headTag } from '../../src/bake/bakeSite.js'
import { contentSecurityPolicy, headerOf } from '../../src/bake/contentSecurityPolicy.js'
import { openDist } from '../../src/bake/dist.js'
import { markHtml } from '../../src/html/markHtml.js'
import { servicesToMark } from '../../src/html/services.js'
import { all } from '../../src/vendors/all.js'
import { configure } from '../harness/config.js'
import { expect } from '../harness/test.js'
import { settle } from '../leak/page.js'
import { test } from './site.js'

test.skip(({ packaging }) => packaging === 'module', 'the policy is the same whatever brings the SDK')

const config = configure({
  purposes: [
    { id: 'analytics', services: [{ id: 'metrica', name: 'Метрика' }] },
    { id: 'functional', services: [{ id: 'youtube', name: 'YouTube' }] },
  ],
  ui: { control: false },
  endpoint: undefined,
})
const policy = (open: readonly string[] | true, inline: readonly string[]) =>
  headerOf(contentSecurityPolicy(config, { open, inline }))

const tags = `<script src="https://mc.yandex.ru/parser.js"></script><img alt="" src="https://mc.yandex.ru/parser.gif">
<iframe title="v" src="https://www.youtube.com/embed/parser"></iframe>
<script nonce="n1">new Image().src = 'https://mc.yandex.ru/inline.gif'; fetch('https://mc.yandex.ru/inline.json').catch(() => {})</script>`

const page = (head: string, body: string) => `<!doctype html><html lang="ru"><head><meta charset="utf-8">${head}
<title>Лавка</title><link rel="icon" href="/soglasie.schema.json"></head><body><h1>Лавка</h1>${body}</body></html>`
const plain = `<script type="application/json" id="soglasie-config">${JSON.stringify(config)}</script>
<script src="/soglasie.js" nonce="n1" defer></script>`

/** Has the page note what its policy stops; gives the addresses noted. */
async function stopped(tab: Page): Promise<() => Promise<string[]>> {
  await tab.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
      ((window as { stopped?: string[] }).stopped ??= []).push(`${effectiveDirective} ${blockedURI}`),
    ),
  )
  return () => tab.evaluate(() => (window as { stopped?: string[] }).stopped ?? [])
}

test('the shut policy stops what the parser sees unmarked, and not Soglasie', async ({ tab, shop }) => {
  const noted = await stopped(tab)
  await tab.goto(shop.serve({ html: page(plain, tags), csp: policy([], ["'nonce-n1'"]) }))
  await settle(tab)
  await expect(tab.locator('#soglasie-notice')).toBeVisible()
  expect(shop.strangers()).toEqual([])
  // Everything that was stopped belongs to the vendors.
  await expect.poll(async () => (await noted()).length).toBeGreaterThanOrEqual(5)
  expect((await noted()).filter((text) => !/yandex|youtube/.test(text))).toEqual([])
})

test('without it they leave: the test can fail', async ({ tab, shop }) => {
  await tab.goto(shop.serve({ html: page(plain, tags) }))
  await expect
    .poll(() => shop.strangers().sort())
    .toEqual(
      expect.arrayContaining([
        'mc.yandex.ru/inline.gif',
        'mc.yandex.ru/parser.gif',
        'mc.yandex.ru/parser.js',
        'www.youtube.com/embed/parser',
      ]),
    )
})

test('the open policy lets marked tags come after the grant, and nobody else', async ({ tab, shop }) => {
  const marked = markHtml(page(plain, tags), servicesToMark(config, all))
  const foreign = '<img alt="" src="https://unknown.example/x.gif">'
  await tab.goto(shop.serve({ html: marked + foreign, csp: policy(true, ["'nonce-n1'"]) }))
  await settle(tab)
  expect(shop.strangers()).toEqual([])
  await tab.evaluate('window.soglasie.acceptAll()')
  await expect
    .poll(() => shop.strangers().sort())
    .toEqual([
      'mc.yandex.ru/inline.gif',
      'mc.yandex.ru/inline.json',
      'mc.yandex.ru/parser.gif',
      'mc.yandex.ru/parser.js',
      'www.youtube.com/embed/parser',
    ])
})

test('a baked head inside the page runs by its hash, and its parts come from where it says', async ({ tab, shop }) => {
  const site = bakeSite(config, openDist(new URL('../../dist/', import.meta.url)), '/static/')
  const files = new Map([...site.files].map(([name, text]) => ['/static/' + name, text]))
  const noted = await stopped(tab)
  const late = `<script nonce="n1">document.body.append(Object.assign(new Image(), { src: 'https://mc.yandex.ru/late.gif' }))</script>`
  await tab.goto(
    shop.serve({
      html: page(headTag(site, '/static/', 'inline'), late),
      csp: policy(true, [`'${site.inlineHash}'`, "'nonce-n1'"]),
      files,
    }),
  )
  await expect(tab.locator('#soglasie-notice')).toBeVisible()
  expect(shop.strangers()).toEqual([])
  expect(await noted()).toEqual([])
  await tab.getByRole('button', { name: 'Принять все' }).click()
  await expect.poll(() => shop.strangers()).toEqual(['mc.yandex.ru/late.gif'])
})

test('a baked head as a file runs with its SRI hash', async ({ tab, shop }) => {
  const site = bakeSite(config, openDist(new URL('../../dist/', import.meta.url)), '/static/')
  const files = new Map([...site.files].map(([name, text]) => ['/static/' + name, text]))
  await tab.goto(shop.serve({ html: page(headTag(site, '/static/', 'file'), ''), csp: policy([], []), files }))
  await expect(tab.locator('#soglasie-notice')).toBeVisible()
})
