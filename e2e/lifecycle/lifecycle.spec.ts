import { expect, stored, test, traces } from '../harness/test.js'

const body = '<script type="text/plain" data-consent="analytics" data-src="/tag/a.js"></script>'

test('a prerendered page shows, opens, writes and sends nothing until it is visited', async ({
  visit,
  notice,
  site,
  page,
}) => {
  await page.addInitScript(() => {
    const state = { prerendering: true }
    Object.defineProperty(document, 'prerendering', { get: () => state.prerendering, configurable: true })
    ;(window as unknown as { activate(): void }).activate = () => {
      state.prerendering = false
      document.dispatchEvent(new Event('prerenderingchange'))
    }
  })
  await visit({ body })
  await page.waitForTimeout(500)
  await expect(notice).toHaveCount(0)
  expect(site.records).toEqual([])
  expect(await traces(page)).toEqual({ cookies: [], storage: [] })
  await page.evaluate('activate()')
  await expect(notice.getByRole('button', { name: 'Принять все' })).toBeVisible()
  await page.goto('about:blank')
  await stored(site, 'notice.shown')
})

test('a page restored from the back/forward cache obeys what was decided meanwhile', async ({
  visit,
  notice,
  site,
  page,
  context,
}) => {
  const url = await visit({ body })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['a'])
  const other = await context.newPage()
  await other.goto(url)
  await other.evaluate('soglasie.withdraw()')
  await stored(site, 'consent.withdrawn')
  await page.evaluate('window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))')
  expect(await page.evaluate('soglasie.has("analytics")')).toBe(false)
})

test('another tab hears of a withdrawal at once', async ({ visit, notice, page, context }) => {
  const url = await visit({ body })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  const other = await context.newPage()
  await other.goto(url)
  await expect.poll(() => other.evaluate('soglasie.has("analytics")')).toBe(true)
  await page.evaluate('soglasie.withdraw()')
  await expect.poll(() => other.evaluate('soglasie.has("analytics")')).toBe(false)
})

test('two copies of the script on a page are one', async ({ visit, notice, page, packaging }) => {
  test.skip(packaging === 'module', 'a module is one by nature')
  await visit({ head: '<script src="/soglasie.hold.js" defer></script>' })
  await expect(notice).toHaveCount(1)
  await page.waitForTimeout(300)
  await expect(notice).toHaveCount(1)
})

test('the page works when the app cannot be loaded: shut, and the console says what to do', async ({
  site,
  page,
  visit,
}) => {
  const warnings: string[] = []
  const errors: string[] = []
  page.on('console', (message) => warnings.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.route(/(soglasie\.app|chunks\/app)/, (route) => route.abort())
  await visit({ body })
  await expect.poll(() => warnings.join('\n')).toContain('soglasie.app] did not come')
  expect(await page.evaluate('soglasie.has("analytics")')).toBe(false)
  expect(site.calls).toEqual([])
  expect(errors).toEqual([])
})

for (const part of ['accept', 'form', 'element', 'settings', 'about', 'share', 'control', 'delivery', 'layout'])
  test(`the page works when soglasie.${part}.js cannot be loaded`, async ({ visit, notice, page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.addInitScript(() =>
      window.addEventListener('unhandledrejection', ({ reason }) => console.error('unhandled ' + String(reason))),
    )
    page.on('console', (message) => {
      if (message.text().startsWith('unhandled')) errors.push(message.text())
    })
    let asked = 0
    await page.route(new RegExp(`soglasie\\.${part}|chunks/${part}-`), (route) => {
      asked++
      return route.abort()
    })
    await visit({
      config: {
        policy: { acceptance: { method: 'use' } },
        scope: { domains: ['shop.localhost', 'two.localhost'] },
        ui: { layout: 'box' },
      },
      body: `<form id="f"><input type="checkbox" data-soglasie-accept></form>
        <form><soglasie-consent document="policy"></soglasie-consent></form>`,
    })
    await notice.getByRole('button', { name: 'Настроить' }).click()
    await page.waitForTimeout(400)
    await page.keyboard.press('Escape')
    await notice.getByRole('button', { name: 'Отказаться' }).click()
    await expect(notice).toHaveCount(0)
    await page.evaluate('soglasie.resend(), void soglasie.outbox()')
    await page.waitForTimeout(200)
    expect(asked).toBeGreaterThan(0)
    expect(errors).toEqual([])
  })
