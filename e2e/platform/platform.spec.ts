import { fileURLToPath } from 'node:url'
import { type Page, expect, test } from '@playwright/test'
import { bundle } from '../adversary/bundle.js'
import { type VendorSite, startVendor } from '../adversary/vendor.js'

interface Inside {
  run(): Promise<Record<string, unknown>>
  census(): Record<string, unknown>
  keep(): () => string[]
}

declare global {
  interface Window {
    inside: Inside
    changed: () => string[]
    soglasie: { destroy(): void }
  }
}

const script = (type: string, body: string): [string, string] => [type, body]

/** The site's own files. */
const files = {
  '/own.txt': script('text/plain', 'own'),
  '/own.js': script('text/javascript', 'self.own = 1'),
  '/own.css': script('text/css', 'p { color: red }'),
  '/robots.txt': script('text/plain', ''),
  '/echo': script('application/json', '{"own":1}'),
  '/events': script('text/event-stream', 'data: x\n\n'),
  '/worker.js': script('text/javascript', 'postMessage("own")'),
  '/shared.js': script('text/javascript', 'onconnect = () => {}'),
  '/frame.html': script('text/html', '<!doctype html><title>own</title>'),
}

let site: VendorSite
let inside: string

test.beforeAll(async () => {
  site = await startVendor(files)
  inside = await bundle(fileURLToPath(new URL('inside.ts', import.meta.url)), 'inside')
})

test.afterAll(() => site.close())

async function open(page: Page, gated: boolean, early = ''): Promise<Page> {
  await page.goto(site.page({ gated, early }))
  await page.evaluate(`${inside}; window.inside = inside`)
  return page
}

test('the gate on, with nothing to hold: every use of the patched APIs gives what the platform gives', async ({
  browser,
}) => {
  const seen = []
  for (const gated of [false, true]) {
    const page = await open(await (await browser.newContext()).newPage(), gated)
    seen.push(await page.evaluate(() => window.inside.run()))
    await page.context().close()
  }
  const [plain, gatedPage] = seen
  expect(Object.keys(plain ?? {}).length).toBeGreaterThan(50)
  // What the plain page itself does not answer says nothing of the gate: Firefox starts no worker here at times.
  const workers = 'calls: Worker and SharedWorker'
  if (JSON.stringify(plain?.[workers]).includes('nothing came')) for (const page of seen) delete page[workers]
  expect(gatedPage).toEqual(plain)
})

test('the gate on: names, order, flags and texts of everything on the page are the platform’s', async ({ browser }) => {
  const seen = []
  for (const gated of [false, true]) {
    const page = await open(await (await browser.newContext()).newPage(), gated)
    const lines = await page.evaluate(() => window.inside.census())
    // The handle, the catalogue, and the validator that comes in development only.
    for (const line of Object.keys(lines)) if (/^window (soglasie|__)/.test(line)) delete lines[line]
    seen.push(lines)
    await page.context().close()
  }
  expect(Object.keys(seen[0] ?? {}).length).toBeGreaterThan(5000)
  expect(seen[1]).toEqual(seen[0])
})

test('destroy() restores every descriptor: the very same functions stand where they stood', async ({ page }) => {
  await open(page, true, `<script>${inside}; window.inside = inside; window.changed = inside.keep()</script>`)
  const patched = await page.evaluate(() => window.changed())
  expect(patched.length, 'the gate is on').toBeGreaterThan(20)
  await page.evaluate(() => window.soglasie.destroy())
  const rest = await page.evaluate(() => window.changed())
  // What the test put there, and the validator that comes in development only.
  expect(rest.filter((line) => !/^window (soglasie|inside|changed|__)/.test(line))).toEqual([])
})
