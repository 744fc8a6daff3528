import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configure } from '../harness/config.js'
import { expect, stored, test, traces } from '../harness/test.js'

test('a record survives: endpoint down at the click, tab closed, browser opened again, endpoint up: stored once', async ({
  site,
  packaging,
  browserName,
  playwright,
}, info) => {
  const folder = mkdtempSync(join(tmpdir(), 'soglasie-'))
  const { launchOptions, channel, locale } = info.project.use
  const open = () =>
    playwright[browserName].launchPersistentContext(folder, {
      ...launchOptions,
      ...(channel && { channel }),
      ...(locale && { locale }),
    })
  const url = site.at('shop.localhost', site.page({ config: configure(), packaging }))

  site.endpoint = 'reset'
  let browser = await open()
  let page = await browser.newPage()
  await page.goto(url)
  await page.locator('#soglasie-notice').getByRole('button', { name: 'Отказаться' }).click()
  await expect.poll(async () => (await traces(page)).storage.length).toBeGreaterThan(0)
  await page.close()
  await browser.close()
  expect(site.records).toEqual([])

  site.endpoint = 'up'
  browser = await open()
  page = await browser.newPage()
  await page.goto(url)
  const [refusal] = await stored(site, 'consent.refused')
  await expect.poll(async () => (await traces(page)).storage).toEqual(['soglasie-history'])
  await expect(page.locator('#soglasie-notice')).toHaveCount(0)
  expect(refusal?.method).toBe('button')
  await page.reload()
  await page.waitForTimeout(300)
  expect(site.records.filter(({ id }) => id === refusal?.id)).toHaveLength(1)
  await browser.close()
})

for (const mode of [500, 429, 'reset'] as const)
  test(`an endpoint that answers ${mode} is tried again until it takes the record`, async ({
    visit,
    notice,
    site,
    page,
  }) => {
    site.endpoint = mode
    await visit()
    await page.evaluate('window.waits = []; soglasie.on("undelivered", ({ final }) => waits.push(final))')
    await notice.getByRole('button', { name: 'Принять все' }).click()
    await expect.poll(() => page.evaluate('window.waits.length')).toBeGreaterThan(0)
    expect(await page.evaluate('window.waits[0]')).toBe(false)
    site.endpoint = 'up'
    const [given] = await stored(site, 'consent.given')
    await expect.poll(async () => (await traces(page)).storage).toEqual(['soglasie-history'])
    expect(site.arrivals.get(given?.id ?? '')).toBe(1)
  })

test('a record the endpoint refuses for good is kept aside with its reason', async ({ visit, notice, site, page }) => {
  site.endpoint = 413
  await visit()
  await page.evaluate('window.lost = []; soglasie.on("undelivered", (event) => lost.push(event))')
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await expect
    .poll(async () => (await traces(page)).storage.filter((key) => key.startsWith('soglasie-parked:')).length)
    .toBe(2)
  expect(await page.evaluate('window.lost.at(-1)')).toMatchObject({ final: true, reason: 'HTTP 413' })
})

test('leaving the page at once loses nothing', async ({ visit, notice, site, page }) => {
  await visit()
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await page.goto('about:blank')
  await stored(site, 'consent.given')
})

test('that the notice was shown leaves once with the page, and nothing is fetched for it before', async ({
  visit,
  notice,
  site,
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await visit()
  await expect(notice.getByRole('button', { name: 'Отказаться' })).toBeVisible()
  await page.waitForTimeout(300)
  expect(site.records).toEqual([])
  expect(asked.filter((url) => /soglasie\.delivery|chunks\/delivery-/.test(url))).toEqual([])
  await page.goto('about:blank')
  const [shown] = await stored(site, 'notice.shown')
  await page.waitForTimeout(300)
  expect(site.arrivals.get(shown?.id ?? '')).toBe(1)
})

test('an answer leaves with the page where the delivery did not come, and is kept until it is confirmed', async ({
  visit,
  notice,
  site,
  page,
}) => {
  const part = /soglasie\.delivery|chunks\/delivery-/
  await page.route(part, (route) => route.abort())
  const url = await visit()
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await expect.poll(async () => (await traces(page)).storage.length).toBe(2)
  expect(site.records).toEqual([])
  await page.goto('about:blank')
  const [refusal] = await stored(site, 'consent.refused')
  await page.unroute(part)
  await page.goto(url)
  await expect.poll(async () => (await traces(page)).storage).toEqual(['soglasie-history'])
  expect(site.records.filter(({ id }) => id === refusal?.id).length).toBeGreaterThan(0)
})

test('delivered is told with the id of the record', async ({ visit, notice, site, page }) => {
  await visit()
  await page.evaluate('window.done = []; soglasie.on("delivered", ({ id }) => done.push(id))')
  await notice.getByRole('button', { name: 'Принять все' }).click()
  const [given] = await stored(site, 'consent.given')
  await expect.poll(() => page.evaluate('window.done')).toContain(given?.id)
})

test('facts are those the policy names and no others, the query string left out', async ({
  visit,
  notice,
  site,
  page,
}) => {
  await visit({
    config: {
      policy: {
        autoCollected: {
          time: '1',
          page: '1',
          referrer: '1',
          browser: '1',
          os: '1',
          device: '1',
          cookies: '1',
          network: '1',
          ip: '1',
        },
      },
      facts: { cookies: ['session'] },
    },
    body: '<a id="next" href="?utm=secret#part">Дальше</a>',
  })
  await page.context().addCookies([
    { name: 'session', value: '1', url: page.url() },
    { name: 'private', value: '2', url: page.url() },
  ])
  await page.locator('#next').click()
  await page.goto(page.url().replace('#part', ''))
  await notice.getByRole('button', { name: 'Принять все' }).click()
  const [record] = await stored(site, 'consent.given')
  const facts = record?.facts ?? {}
  expect(facts.page).toMatch(/^http:\/\/shop\.localhost:\d+\/p\/1$/)
  expect(facts.time).toMatch(/^\w{3} \w{3} \d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4}$/)
  expect(facts.browser).toMatch(/^Mozilla\/5\.0 /)
  expect(facts.os).toMatch(/Linux|Windows|Mac/)
  expect(facts.device).toMatch(/^mouse \d+x\d+@\d/)
  expect(facts.cookies).toEqual(['session'])
  expect(facts).not.toHaveProperty('ip')
})

test('the cookie is first-party, lax, for six months, and asked again after them', async ({ visit, notice, page }) => {
  await visit()
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'soglasie')
  expect(cookie).toMatchObject({ sameSite: 'Lax', path: '/', httpOnly: false, domain: 'shop.localhost' })
  const days = ((cookie?.expires ?? 0) * 1000 - Date.now()) / 864e5
  expect(days).toBeGreaterThan(181)
  expect(days).toBeLessThan(183)
  await page.clock.setFixedTime(Date.now() + 183 * 864e5)
  await page.reload()
  await expect(notice.getByRole('button', { name: 'Отказаться' })).toBeVisible()
})

test('subdomains share the decision by the widest domain that takes it; others share nothing', async ({
  visit,
  notice,
  page,
}) => {
  const config = { scope: { subdomains: true } }
  await visit({ config, host: 'crm.shop.localhost' })
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  const cookies = (await page.context().cookies()).filter(({ name }) => name === 'soglasie')
  expect(cookies.map(({ domain }) => domain)).toEqual(['.shop.localhost'])
  await visit({ config, host: 'shop.localhost' })
  await page.waitForTimeout(400)
  await expect(notice).toHaveCount(0)
  await visit({ config, host: 'other.localhost' })
  await expect(notice.getByRole('button', { name: 'Отказаться' })).toBeVisible()
})

test('a damaged cookie is no decision', async ({ visit, notice, page, site }) => {
  await page.context().addCookies([{ name: 'soglasie', value: '1:broken', url: site.at('shop.localhost', '/') }])
  await visit()
  await expect(notice.getByRole('button', { name: 'Отказаться' })).toBeVisible()
})
