import { fileURLToPath } from 'node:url'
import { type Browser, type Page, expect, test as base } from '@playwright/test'
import { bundle } from './bundle.js'
import { groups } from './groups.js'
import { type PageOptions, type VendorSite, startVendor } from './vendor.js'
import { parsed, parsedAlone, parsedLimits } from './ways/parsed.js'
import type { Missing } from './way.js'

const test = base.extend<{ site: VendorSite; attempts: string }>({
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await startVendor()
    await use(site)
    await site.close()
  },
  // eslint-disable-next-line no-empty-pattern
  attempts: async ({}, use) => use(await bundle(fileURLToPath(new URL('attempt.ts', import.meta.url)), 'adversary')),
})

type Group = keyof typeof groups

/** What an engine does not do in the plain page either. */
const missing: Missing = {
  // No addresses with a user name for parts of a page; a malformed max-age lets the cookie end at once; no QUIC to a
  // host of the tests.
  chromium: [
    'address-user',
    'address-credentials',
    'cookie-max-age-plus',
    'connection-transport',
    // No connection from an opaque worker; artwork is asked for once something plays.
    'call-shared-worker-data',
    'limit-artwork',
  ],
  // Not built, or off by default; no import map once the page has loaded a module.
  firefox: [
    'call-fetch-later',
    'link-prefetch',
    'cookie-store-no-name',
    'limit-ping',
    'connection-ice',
    'limit-import-map',
    'limit-federated',
    'limit-payment',
    'limit-socket-stream',
    'limit-style-typed',
    'limit-worklet-paint',
  ],
}

/** These aim at the gate itself, should it read a value twice: in a plain page nothing of them arrives. */
const aimed = (id: string) => id.endsWith('read-again') || id === 'address-changes-when-read-again-attribute'

/** What every cookie, key, database and cache of the site is called, as a page without the SDK sees them. */
async function left(page: Page, site: VendorSite): Promise<string[]> {
  // A database is still being made.
  await page.waitForTimeout(700)
  await page.goto(site.page({ gated: false }))
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => String(name)),
    ...(await caches.keys()),
  ])
  const cookies = await page.context().cookies()
  return [...kept, ...cookies.map(({ name, value }) => `${name}=${value}`)]
}

/** A fresh browser profile with one page of the shop. */
async function open(browser: Browser, site: VendorSite, options: PageOptions): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(site.page(options))
  if (options.gated) await page.waitForFunction('!!window.soglasie && !Array.isArray(window.soglasie)')
  return page
}

async function run(page: Page, site: VendorSite, attempts: string, group: Group, ids = Object.keys(groups[group])) {
  await page.evaluate(attempts + '\n;globalThis.adversary = adversary')
  return page.evaluate(
    `adversary(${JSON.stringify(group)}, ${JSON.stringify(ids)}, { port: ${site.port}, raw: ${site.raw} })`,
  )
}

/** The ways of a group that the engine has. */
const existing = (group: Group, browserName: string) =>
  Object.keys(groups[group]).filter((id) => !missing[browserName as keyof Missing]?.includes(id) && !aimed(id))

/** Shows that nothing more arrives: longer than the slowest way took in the plain page. */
const settle = (page: Page) => page.waitForTimeout(1500)

for (const group of ['addresses', 'calls', 'elements', 'markup', 'realms'] as const)
  test(`${group}: nothing reaches a vendor that is shut`, async ({ browser, browserName, site, attempts }) => {
    const plain = await open(browser, site, { gated: false })
    const thrown = await run(plain, site, attempts, group)
    const ids = existing(group, browserName)
    await expect
      .poll(
        () => ids.filter((id) => !site.hits.has(id)),
        `the plain page lets all of them through; threw: ${String(thrown)}`,
      )
      .toEqual([])
    expect(
      [...site.hits].filter((id) => !ids.includes(id)),
      'ways said to be missing',
    ).toEqual([])
    await plain.context().close()
    site.hits.clear()

    const page = await open(browser, site, { gated: true })
    await run(page, site, attempts, group)
    await settle(page)
    expect([...site.hits].sort()).toEqual([])
    await page.context().close()
  })

for (const strict of [false, true])
  test(`writes: nothing of a vendor that is shut is kept${strict ? ', strict' : ''}`, async ({
    browser,
    browserName,
    site,
    attempts,
  }) => {
    const ids = existing('writes', browserName)
    const found = async (page: Page) => {
      const names = await left(page, site)
      return Object.keys(groups.writes).filter((id) => names.some((name) => name.includes(`_v_${id}_`)))
    }
    const plain = await open(browser, site, { gated: false })
    const thrown = await run(plain, site, attempts, 'writes')
    await expect
      .poll(
        async () => {
          const there = await found(plain)
          return ids.filter((id) => !there.includes(id))
        },
        `the plain page lets all of them through; threw: ${String(thrown)}`,
      )
      .toEqual([])
    await plain.context().close()

    const page = await open(browser, site, { gated: true, strict })
    await run(page, site, attempts, 'writes')
    await settle(page)
    expect(await found(page)).toEqual([])
    await page.context().close()
  })

/** Bodies that carry their ways, each with its id in its addresses. */
const bodies = (ways: typeof parsed, { port }: VendorSite) =>
  Object.entries(ways).map(([id, body]) => body(`http://vendor.localhost:${port}/v`, id))

test('parsed: nothing reaches a vendor that is shut while the page is parsed', async ({ browser, site }) => {
  // A fresh profile for each body, twice.
  test.setTimeout(60_000)
  const ids = Object.keys({ ...parsed, ...parsedAlone }).sort()
  const visit = async (gated: boolean) => {
    for (const body of [bodies(parsed, site).join('\n'), ...bodies(parsedAlone, site)]) {
      const page = await (await browser.newContext()).newPage()
      await page.goto(site.page({ gated, body }))
      await page.waitForTimeout(300)
      await page.context().close()
    }
  }
  await visit(false)
  expect([...site.hits].sort()).toEqual(ids)
  site.hits.clear()
  await visit(true)
  expect([...site.hits].sort()).toEqual([])
})

/** Runs before the SDK: what it keeps is the platform's own. */
const early = '<script>window.saved = window.fetch</script>'

/** Lets the shop's own files in and what its scripts make of them, and nothing of the vendor. */
const policy =
  "default-src 'self' data: blob: 'unsafe-inline'; connect-src 'self'; form-action 'self'; base-uri 'self'; object-src 'none'"

test('limits: what no script can hold gets through the gate, and a policy stops it', async ({
  browser,
  browserName,
  site,
  attempts,
}) => {
  const ids = existing('limits', browserName)
  const page = await open(browser, site, { gated: true, early })
  const thrown = await run(page, site, attempts, 'limits')
  await expect
    .poll(
      () => ids.filter((id) => !site.hits.has(id)),
      `the gate alone lets all of them through; threw: ${String(thrown)}`,
    )
    .toEqual([])
  await page.context().close()
  site.hits.clear()

  const strict = await open(browser, site, { gated: true, early, csp: policy })
  await run(strict, site, attempts, 'limits')
  await settle(strict)
  expect([...site.hits].sort()).toEqual([])
  await strict.context().close()
})

test('left to the policy: it stops what the gate does not hold', async ({ browser, site, attempts }) => {
  const plain = await open(browser, site, { gated: false })
  await run(plain, site, attempts, 'left')
  await expect.poll(() => site.hits.size, 'the plain page lets them through').toBeGreaterThan(12)
  // The last of them must not be taken for one of the strict page.
  await settle(plain)
  await plain.context().close()
  site.hits.clear()
  const strict = await open(browser, site, { gated: true, csp: policy })
  await run(strict, site, attempts, 'left')
  await settle(strict)
  expect([...site.hits].sort()).toEqual([])
  await strict.context().close()
})

test('limits: markup is asked for before a script can stop it, and a policy stops it', async ({ browser, site }) => {
  const body = bodies(parsedLimits, site).join('\n')
  const page = await open(browser, site, { gated: true, body })
  await expect.poll(() => [...site.hits].sort()).toEqual(Object.keys(parsedLimits).sort())
  await page.context().close()
  site.hits.clear()
  const strict = await open(browser, site, { gated: true, body, csp: policy })
  await settle(strict)
  expect([...site.hits]).toEqual([])
  await strict.context().close()
})

for (const id of Object.keys(groups.connections))
  test(`limits: ${id} gets through the gate`, async ({ browser, browserName, site, attempts }) => {
    test.skip(!existing('connections', browserName).includes(id), 'the engine does not reach a host of the tests so')
    const page = await open(browser, site, { gated: true })
    await run(page, site, attempts, 'connections', [id])
    await expect.poll(() => [...site.hits]).toEqual(['raw'])
    await page.context().close()
  })

test('limits: a policy stops a transport', async ({ browser, browserName, site, attempts }) => {
  test.skip(!existing('connections', browserName).includes('connection-transport'), 'not shown in this engine')
  const page = await open(browser, site, { gated: true, csp: policy })
  await run(page, site, attempts, 'connections', ['connection-transport'])
  await settle(page)
  expect([...site.hits]).toEqual([])
  await page.context().close()
})

test('a connection made ahead is held: the tests see its element, their browsers make none', async ({
  browser,
  site,
}) => {
  const page = await open(browser, site, { gated: true })
  const addresses = await page.evaluate(() => {
    const made = ['preconnect', 'dns-prefetch'].map((rel) =>
      document.head.appendChild(Object.assign(document.createElement('link'), { rel, href: '//vendor.localhost/' })),
    )
    document.body.insertAdjacentHTML('beforeend', '<link rel="preconnect" href="//vendor.localhost">')
    return [...made, document.body.lastElementChild as Element].map((link) => link.getAttribute('href'))
  })
  expect(addresses).toEqual([null, null, null])
  await page.context().close()
})
