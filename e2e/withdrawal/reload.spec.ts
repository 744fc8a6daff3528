import { expect, stored, test } from '../harness/test.js'

const config = (reload?: 'ask' | 'always' | 'never') => ({ ...(reload && { gate: { reload } }) })
const tag = '<script type="text/plain" data-consent="analytics" data-service="counter" data-src="/tag/a.js"></script>'

const accept = { name: 'Принять все' }

test('asks: says what still runs, takes no focus, and reloads when the visitor says so', async ({
  visit,
  page,
  notice,
  site,
}) => {
  await visit({ body: `${tag}<a id="here" href="#">Здесь</a>` })
  await notice.getByRole('button', accept).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['a'])
  await page.locator('#here').focus()
  await page.evaluate('soglasie.withdraw()')
  const strip = page.getByRole('region', { name: 'Обновление страницы' })
  await expect(strip).toBeVisible()
  await expect(strip.getByRole('status')).toHaveText('Согласие отозвано. До обновления страницы ещё работают: Счётчик.')
  await expect(page.locator('#here')).toBeFocused()
  await stored(site, 'consent.withdrawn')
  await strip.getByRole('button', { name: 'Обновить сейчас' }).click()
  await expect.poll(() => page.evaluate('window.ran')).toBeUndefined()
  await expect(strip).toHaveCount(0)
})

test('later: the strip goes and stays away; by keyboard', async ({ visit, page, notice }) => {
  await visit({ body: tag })
  await notice.getByRole('button', accept).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['a'])
  await page.evaluate('soglasie.withdraw()')
  const strip = page.getByRole('region', { name: 'Обновление страницы' })
  await expect(strip).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(strip).toHaveCount(0)
  expect(await page.evaluate('window.ran')).toEqual(['a'])
  expect(await page.evaluate(() => document.documentElement.style.paddingBottom)).toBe('')
})

test('granted again, there is nothing to reload for', async ({ visit, page, notice }) => {
  await visit({ body: tag })
  await notice.getByRole('button', accept).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['a'])
  await page.evaluate('soglasie.withdraw()')
  const strip = page.locator('#soglasie-reload')
  await expect(strip).toBeVisible()
  await page.evaluate('soglasie.acceptAll()')
  await expect(strip).toHaveCount(0)
})

test('always: reloads by itself, with the withdrawal on record', async ({ visit, page, site, notice }) => {
  await visit({ config: config('always'), body: tag })
  await notice.getByRole('button', accept).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['a'])
  const loaded = page.waitForEvent('load')
  await page.evaluate('soglasie.withdraw()')
  await loaded
  await stored(site, 'consent.withdrawn')
  expect(site.arrivals.get(site.records.find(({ event }) => event === 'consent.withdrawn')?.id ?? '')).toBe(1)
  expect(await page.evaluate('window.ran')).toBeUndefined()
})

test('always, and the app had not come: the reload waits for the record', async ({ visit, page, site, notice }) => {
  await visit({ config: config('always'), body: tag })
  await notice.getByRole('button', accept).click()
  await stored(site, 'consent.given')
  await page.reload()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['a'])
  const loaded = page.waitForEvent('load')
  await page.evaluate('soglasie.withdraw()')
  await loaded
  await stored(site, 'consent.withdrawn')
})

for (const [name, reload, body] of [
  ['never', 'never', tag],
  ['an embed only', 'ask', '<iframe data-consent="analytics" data-service="counter" data-src="/frame/a"></iframe>'],
  ['nothing of it came', 'ask', ''],
] as const)
  test(`no reload and no strip: ${name}`, async ({ visit, page, notice, site }) => {
    await visit({ config: config(reload), body })
    await notice.getByRole('button', accept).click()
    await stored(site, 'consent.given')
    await page.evaluate('window.here = true')
    await page.evaluate('soglasie.withdraw()')
    await stored(site, 'consent.withdrawn')
    await page.waitForTimeout(400)
    await expect(page.locator('#soglasie-reload')).toHaveCount(0)
    expect(await page.evaluate('window.here')).toBe(true)
  })

test('a vendor with an off-switch is switched off instead', async ({ visit, page, notice, packaging }) => {
  test.skip(packaging === 'module', 'the catalogue comes by script')
  await visit({
    before: `<script>soglasieVendors = [{ id: 'counter', name: 'Counter', party: 'C', country: 'RU', purpose: 'analytics', hosts: [],
      cookies: [], storage: [], databases: [], globals: [], stoppable: true, sources: [],
      signal: { tell: () => () => {}, stop(window, ids) { (window.stopped ??= []).push(ids) } } }]</script>`,
    config: {
      purposes: [
        { id: 'necessary', required: true },
        { id: 'analytics', services: [{ id: 'counter', name: 'Счётчик', ids: ['7'] }] },
      ],
    },
    body: tag,
  })
  await notice.getByRole('button', accept).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['a'])
  await page.evaluate('soglasie.withdraw()')
  await expect.poll(() => page.evaluate('window.stopped')).toEqual([['7']])
  await page.waitForTimeout(300)
  await expect(page.locator('#soglasie-reload')).toHaveCount(0)
})

test('the strip leaves the edge to the notice where that still asks about the policy', async ({
  visit,
  notice,
  page,
}) => {
  await visit({
    config: { policy: { acceptance: { method: 'express' } } },
    body: '<script type="text/plain" data-consent="analytics" data-service="counter" data-src="/tag/a.js"></script>',
  })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['a'])
  await page.evaluate('soglasie.withdraw()')
  const strip = page.locator('#soglasie-reload')
  await expect(strip).toBeVisible()
  await expect(notice).toBeVisible()
  const [one, other] = [await strip.boundingBox(), await notice.boundingBox()]
  expect(one?.y).toBe(0)
  expect((one?.y ?? 0) + (one?.height ?? 0)).toBeLessThan(other?.y ?? 0)
})
