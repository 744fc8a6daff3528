import { expect, stored, test, traces } from '../harness/test.js'

test('two tabs whose endpoint comes back take turns: each record is stored once', async ({
  visit,
  notice,
  site,
  page,
  context,
}) => {
  site.endpoint = 'reset'
  const url = await visit()
  await notice.getByRole('button', { name: 'Принять все' }).click()
  // On a busy machine the click is still on its way.
  await expect.poll(async () => (await traces(page)).cookies).toContain('soglasie')
  const other = await context.newPage()
  await other.goto(url)
  // Answers once the app has come: what is decided before makes the jar unreadable for a moment, and the notice may show.
  await other.waitForFunction('window.soglasie?.outbox().then(() => true)')
  await other.evaluate('soglasie.decide({ analytics: true })')
  await expect
    .poll(async () => (await traces(page)).storage.filter((key) => key.startsWith('soglasie:')).length)
    .toBe(3)
  site.endpoint = 'up'
  for (const tab of [page, other]) await tab.evaluate('window.dispatchEvent(new Event("online"))')
  await stored(site, 'consent.given', 2)
  await expect.poll(async () => (await traces(page)).storage).toEqual(['soglasie-history'])
  // Of a tab's own last record the other may see the removal late: its id is the key at the collector.
  expect(Math.max(...site.arrivals.values())).toBeLessThan(3)
})

test('a record that finds the storage full is delivered from memory', async ({ visit, notice, site, page }) => {
  site.endpoint = 'reset'
  await visit()
  await page.evaluate(() => {
    for (let size = 1 << 23, text = ''; size >= 1; size >>= 1)
      try {
        localStorage.setItem('cart', (text += 'x'.repeat(size)))
      } catch {
        text = localStorage.getItem('cart') ?? ''
      }
  })
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  const states = () =>
    page.evaluate(async () =>
      (
        await (
          window as unknown as { soglasie: { outbox(): Promise<{ event: string; state: string }[]> } }
        ).soglasie.outbox()
      ).map(({ event, state }) => `${event} ${state}`),
    )
  await expect.poll(states).toEqual(['notice.shown waiting', 'consent.refused waiting'])
  expect((await traces(page)).storage).toEqual(['cart'])
  site.endpoint = 'up'
  // As if the pause of the last failure were over.
  await page.evaluate('window.dispatchEvent(new Event("online"))')
  await stored(site, 'consent.refused')
  await expect.poll(states).toEqual([])
})

test('a damaged entry of the storage stops nothing', async ({ visit, notice, site, page }) => {
  await visit()
  await page.evaluate(() => localStorage.setItem('soglasie:0', 'null'))
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await stored(site, 'consent.refused')
  await expect.poll(async () => (await traces(page)).storage).toEqual(['soglasie-history', 'soglasie:0'])
})
