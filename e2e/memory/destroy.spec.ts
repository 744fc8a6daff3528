import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { bundle } from '../adversary/bundle.js'
import { configure } from '../harness/config.js'
import { expect, test } from '../harness/test.js'
import { collect, growth, scale } from './heap.js'
import { observers } from './observers.js'

declare global {
  interface Window {
    parts: WeakRef<object>[]
  }
}

let inside: string

test.beforeAll(async () => {
  inside = await bundle(fileURLToPath(new URL('../platform/inside.ts', import.meta.url)), 'inside')
})

/** Something for every part to do: an embed to hold, a form to watch, an element that is never defined. */
const body = `<iframe data-consent="analytics" data-src="/frame/a"></iframe><x-never></x-never>
<script type="text/plain" data-consent="analytics" data-src="/tag/a.js"></script>
<form><input type="checkbox" data-soglasie-accept></form>`

/** Listeners that stand on the page, as `Window click`. What a session has shown it holds, so it is one of its own. */
async function listeners(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const found: string[] = []
  const targets =
    'window, document, ...document.querySelectorAll("*"), window.cookieStore, visualViewport, navigator.serviceWorker'
  const { result } = await session.send('Runtime.evaluate', { expression: `[${targets}]` })
  const { result: list } = await session.send('Runtime.getProperties', {
    objectId: result.objectId as string,
    ownProperties: true,
  })
  for (const { value } of list) {
    if (!value?.objectId) continue
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: value.objectId })
    for (const { type } of listeners) found.push(`${value.className} ${type}`)
  }
  await session.detach()
  return found.sort()
}

/** The page's elements. An attribute that holds nothing any more is no style. */
const markup = (page: Page) =>
  page.evaluate(() => document.documentElement.outerHTML.replace('<html lang="ru" style="">', '<html lang="ru">'))

for (const how of ['soglasie', 'soglasie.hold', 'holding', 'not holding'])
  test(`destroy leaves no listener, observer, patch or node: ${how}`, async ({ site, page, packaging }) => {
    test.skip((packaging === 'module') === how.startsWith('soglasie'), 'heads are scripts')
    const path = site.page({
      config: configure({
        policy: { acceptance: { method: 'use' } },
        ui: { position: 'center' },
        gate: { hold: how !== 'not holding' },
        purposes: [{ id: 'analytics', services: [{ id: 'vendor', name: 'Счётчик', hosts: ['vendor.localhost'] }] }],
      }),
      packaging,
      around: (sdk) =>
        `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Лавка</title>${sdk.replace('soglasie.hold.js', how + '.js')}</head><body><main>${body}</main></body></html>`,
    })
    await page.route(/soglasie\.check/, (route) => route.abort())
    await page.addInitScript(`${inside}; window.inside = inside; window.changed = inside.keep()`)
    const session = await page.context().newCDPSession(page)

    // The page without it: what is there then is not ours.
    await page.route(/\.js$/, (route) => route.abort())
    await page.goto(site.at('shop.localhost', path))
    const before = {
      markup: await markup(page),
      listeners: await listeners(page),
      observers: await observers(page),
    }

    await page.unroute(/\.js$/)
    await page.reload()
    await expect(page.locator('#soglasie-notice')).toBeVisible()
    await expect(page.locator('soglasie-embed')).toHaveCount(1)
    await expect(page.locator('[data-soglasie=control]')).toHaveCount(1)
    await page.locator('input').focus()
    await page.evaluate('soglasie.showSettings()')
    await expect(page.locator('#soglasie-settings-dialog dialog')).toBeVisible()
    const shadows = '[data-soglasie=control], #soglasie-notice, soglasie-embed, #soglasie-settings-dialog'
    await page.evaluate((selector) => {
      window.parts = [...document.querySelectorAll(selector), (window as unknown as { soglasie: object }).soglasie].map(
        (part) => new WeakRef(part),
      )
    }, shadows)
    const patched = await page.evaluate(() => window.changed().length)
    // In a frame of the page as well; by its number nobody stands before it.
    const inFrame = 'frames[0].Element.prototype.setAttribute'
    await page.evaluate(`window.native = ${inFrame}; document.querySelector('iframe').contentWindow; 0`)
    const holds = how === 'soglasie.hold' || how === 'holding'
    expect(await page.evaluate(`window.native !== ${inFrame}`)).toBe(holds)
    expect((await listeners(page)).length).toBeGreaterThan(before.listeners.length + 5)
    expect(Object.values(await observers(page))).not.toEqual(Object.values(before.observers))

    await page.evaluate('soglasie.destroy(), delete window.soglasie, 0')
    await collect(session)
    // What the test put there, and the page's frame.
    const own = /^window (soglasie|inside|changed|parts|native|__|0)/
    expect(
      await page.evaluate(() => window.changed()).then((lines) => lines.filter((line) => !own.test(line))),
    ).toEqual([])
    if (holds) expect(patched).toBeGreaterThan(50)
    expect(await page.evaluate(`window.native === ${inFrame}`)).toBe(true)
    expect(await markup(page)).toBe(before.markup)
    expect(await page.evaluate('document.adoptedStyleSheets.length')).toBe(0)
    expect(await listeners(page)).toEqual(before.listeners)
    // The handle and what it put on the page: no listener, observer or timer is left that would hold them.
    expect(await page.evaluate(() => window.parts.map((part) => part.deref()).filter(Boolean).length)).toBe(0)
    expect(await observers(page)).not.toHaveProperty('ResizeObserver')
  })

test('created and destroyed a hundred times, nothing grows', async ({ visit, page, packaging }) => {
  test.slow()
  test.skip(packaging === 'script', 'a tag stands once')
  await visit({ body })
  const weigh = await scale(page)
  const again = (times: number) =>
    page.evaluate(async (times) => {
      const index = '/npm/index.js'
      const { createConsent } = (await import(index)) as { createConsent(config: unknown): { destroy(): void } }
      const config = JSON.parse(document.getElementById('soglasie-config')?.textContent ?? '') as unknown
      const has = (selector: string) => document.querySelector(selector)
      ;(window as unknown as { soglasie?: { destroy(): void } }).soglasie?.destroy()
      for (let time = 0; time < times; time++) {
        const consent = createConsent(config)
        const stands = () => has('#soglasie-notice') && has('soglasie-embed')
        // Every third at once, before anything has come.
        if (time % 3) while (!stands()) await new Promise(requestAnimationFrame)
        consent.destroy()
      }
      await new Promise(requestAnimationFrame)
    }, times)
  await again(20)
  const early = await weigh()
  await again(100)
  const late = await weigh()
  expect(growth(early, late)).toMatchObject({ nodes: 0, listeners: 0, documents: 0 })
  expect(late.heap - early.heap).toBeLessThan(64 * 1024)
})

test('destroyed before its parts have come: none of them comes to stand', async ({ visit, page, notice }) => {
  const waiting: (() => unknown)[] = []
  await page.route(/soglasie\.(app|embed|control)|chunks\/(app|embed|control)-/, (route) =>
    waiting.push(() => route.continue()),
  )
  await visit({ body })
  await expect.poll(() => waiting.length).toBeGreaterThan(2)
  await page.evaluate('soglasie.destroy()')
  const plain = await markup(page)
  for (const go of waiting) go()
  await page.waitForTimeout(500)
  await expect(notice).toHaveCount(0)
  expect(await markup(page)).toBe(plain)
})

test('destroyed by a tag that has just been opened: the next stays shut', async ({ visit, page, notice }) => {
  const tag = (text: string) => `<script type="text/plain" data-consent="analytics">${text}</script>`
  await visit({ body: tag('window.first = 1; soglasie.destroy()') + tag('window.second = 1') })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await expect.poll(() => page.evaluate('window.first')).toBe(1)
  expect(await page.evaluate('window.second')).toBeUndefined()
})
