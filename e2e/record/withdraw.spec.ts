import { expect, stored, test } from '../harness/test.js'

const body = '<script type="text/plain" data-consent="analytics" data-src="/tag/a.js"></script>'

test('a withdrawal before the app has come shuts at once and is recorded', async ({ visit, notice, site, page }) => {
  await visit({ body })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  const [given] = await stored(site, 'consent.given')
  await page.reload()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['a'])
  expect(await page.evaluate('soglasie.withdraw(), soglasie.has("analytics")')).toBe(false)
  const [withdrawn] = await stored(site, 'consent.withdrawn')
  expect(withdrawn?.previous).toBe(given?.id)
})

test('a withdrawal is not lost when the page goes before the app has come', async ({ visit, notice, site, page }) => {
  const url = await visit({ body })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await stored(site, 'consent.given')
  await page.route(/(soglasie\.app|chunks\/app)/, (route) => route.abort())
  await page.goto(url)
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['a'])
  site.calls.length = 0
  // Only once the app has surely failed: it would otherwise come after all, and record the withdrawal.
  const failed = page.waitForEvent('requestfailed', (request) => /soglasie\.app|chunks\/app/.test(request.url()))
  await page.evaluate('soglasie.withdraw()')
  await failed
  await page.unroute(/(soglasie\.app|chunks\/app)/)
  await page.reload()
  await expect(notice.getByRole('button', { name: 'Принять все' })).toBeVisible()
  await page.waitForTimeout(300)
  expect(site.calls).toEqual([])
})
