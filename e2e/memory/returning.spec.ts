import { fileURLToPath } from 'node:url'
import type { Choice } from '../../src/model/decision.js'
import { bundle } from '../adversary/bundle.js'
import { configure } from '../harness/config.js'
import { expect, test } from '../harness/test.js'
import { count } from './count.js'
import { answered } from './visitor.js'

let inside: string

test.beforeAll(async () => {
  inside = await bundle(fileURLToPath(new URL('../platform/inside.ts', import.meta.url)), 'inside')
})

const purposes = [
  { id: 'necessary', required: true },
  { id: 'functional', services: [{ id: 'player', name: 'Плеер', hosts: ['player.localhost'] }] },
  {
    id: 'analytics',
    services: [{ id: 'counter', name: 'Счётчик', hosts: ['counter.localhost'], cookies: ['_c*'], storage: ['_c*'] }],
  },
]

/** Enough that a pass for each of them would be seen. */
const items = 1_000
const body = `<button data-soglasie="settings">Настройки</button><ul>${'<li><p>Товар <b>1</b></p></li>'.repeat(items)}</ul>
<script type="text/plain" data-consent="functional">window.functional = 1</script>
<script type="text/plain" data-consent="analytics">window.analytics = 1</script>`

/** What the test and the page have put there. */
const own = /^window (soglasie|inside|changed|counts|functional|analytics|__)/

const answers: Record<string, Choice> = {
  all: { functional: true, analytics: true },
  some: { functional: false, analytics: true },
  none: { functional: false, analytics: false },
}

for (const [answer, choice] of Object.entries(answers))
  for (const head of ['soglasie', 'soglasie.hold'])
    test(`${answer} granted, ${head}: what a returning visitor's page is asked for`, async ({
      site,
      page,
      packaging,
    }) => {
      test.skip(packaging === 'module' && head === 'soglasie', 'the package holds')
      /** Are there functions of the platform to stand before? */
      const holds = head === 'soglasie.hold' && answer !== 'all'
      await page.route(/soglasie\.check/, (route) => route.abort())
      await page.addInitScript(`${inside}; window.inside = inside`)
      await page.addInitScript(count)
      const requests: string[] = []
      page.on('request', (request) => requests.push(new URL(request.url()).pathname))
      const path = site.page({
        config: configure({ purposes }),
        packaging,
        around: (sdk) =>
          `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Лавка</title>${sdk.replace('soglasie.hold.js', head + '.js')}</head><body>${body}</body></html>`,
      })
      await answered(page.context(), site.at('shop.localhost', '/'), choice)
      // Not `visit`: it asks the page frame by frame whether the SDK is there.
      await page.goto(site.at('shop.localhost', path))
      await expect.poll(() => page.evaluate('!!window.soglasie?.has')).toBe(true)
      const read = () => page.evaluate(() => structuredClone(window.counts))
      const { calls, listeners } = await read()

      const { 'document.querySelectorAll': passes, 'element.querySelectorAll': looks = 0, ...others } = calls
      expect(others).toEqual({
        // The decision; whether records wait; where a service is shut that keeps something, what it may have left.
        cookie: holds && !choice.analytics ? 3 : 2,
        localStorage: holds && !choice.analytics ? 1 : undefined,
        // A way to the settings of the page's own? A form that accepts something?
        'document.querySelector': 2,
        // Also where all is granted: a marked tag that comes later has no address of its own.
        'MutationObserver.observe': 1,
      })
      // One at the end, and one for each piece of the page that the parser has brought; never one for each element.
      expect(passes).toBeGreaterThan(0)
      expect((passes as number) + looks).toBeLessThan(15)
      expect([...listeners].sort()).toEqual([
        'CookieStore change',
        ...(packaging === 'script' ? ['HTMLDocument DOMContentLoaded'] : []),
        'HTMLDocument click',
        'HTMLDocument focusin',
        'HTMLDocument visibilitychange',
        'window pageshow',
      ])
      const changed = await page.evaluate(() => window.changed())
      expect(changed.filter((line) => !line.startsWith('window ')).length > 50).toBe(holds)
      if (!holds) expect(changed.filter((line) => !own.test(line))).toEqual([])
      // The tags ran, and nothing else was fetched.
      expect(await page.evaluate('[!!window.functional, !!window.analytics]')).toEqual(Object.values(choice))
      expect(requests.filter((path) => /app|locales|sweep|embed|control|layout|records/.test(path))).toEqual([])
      // No timer, no polling: later it is as still as it was.
      await page.waitForTimeout(500)
      expect(await read()).toEqual({ calls, listeners })
    })

test('cookies that others write cost no look at the decision; one that takes it back does', async ({
  site,
  page,
  packaging,
}) => {
  await page.addInitScript(count)
  const path = site.page({ config: configure({ purposes }), packaging, body })
  await answered(page.context(), site.at('shop.localhost', '/'), answers.all as Choice)
  await page.goto(site.at('shop.localhost', path))
  await expect.poll(() => page.evaluate('!!window.analytics')).toBe(true)
  const looks = () => page.evaluate(() => window.counts.calls.cookie)
  const before = await looks()
  /** Resolves when the browser has told the page of a change. */
  const after = (pair: string) =>
    page.evaluate(
      (pair) =>
        new Promise((resolve) => {
          window.cookieStore.addEventListener('change', resolve, { once: true })
          document.cookie = pair
        }).then(() => {}),
      pair,
    )
  for (const name of ['_ga', '_ym_uid', 'soglasie2']) await after(name + '=1')
  expect(await looks()).toBe(before)
  await after('soglasie=; Path=/; Max-Age=0')
  expect(await page.evaluate(`window.soglasie.has('analytics')`)).toBe(false)
  expect(await looks()).toBeGreaterThan(before as number)
})
