import type { Page } from '@playwright/test'
import { answerNotice, expect, expectOwnPart, ownParts, stored, test } from './host.js'

const title = '<meta charset="utf-8"/><title>Лавка</title><meta name="viewport" content="width=device-width"/>'
const content = `<h1>Лавка</h1>${ownParts}`

test('a page without a doctype (quirks mode)', async ({ visit, host, page }) => {
  await visit({ around: (sdk) => `<html lang=ru><head>${title}${sdk}</head><body>${content}</body></html>` })
  expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat')
  await host.answer()
  await expectOwnPart(page)
})

test('a page of XHTML', async ({ visit, host, page }) => {
  await visit({
    type: 'application/xhtml+xml',
    around: (sdk) =>
      `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="ru">` +
      `<head>${title}${sdk.replace('hold.js" ', 'hold.js"')}</head><body>${content}</body></html>`,
  })
  expect(await page.evaluate(() => document.contentType)).toBe('application/xhtml+xml')
  await host.answer()
  await expectOwnPart(page)
})

for (const trusted of ["'none'", 'soglasie'])
  test(`a policy that forbids inline style, eval and untrusted text, trusted-types ${trusted}`, async ({
    visit,
    host,
    page,
  }) => {
    const stopped: string[] = []
    page.on('console', (message) => {
      if (/Content.Security.Policy|Trusted/i.test(message.text())) stopped.push(message.text())
    })
    await visit({
      body: ownParts,
      csp:
        "default-src 'none'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
        `require-trusted-types-for 'script'; trusted-types ${trusted}`,
    })
    await host.answer()
    await expectOwnPart(page)
    // A policy that does not list ours: the browser tells the operator so, once.
    expect(stopped.filter((text) => !/policy.*soglasie|soglasie.*policy|favicon/i.test(text))).toEqual([])
  })

test('a page whose body comes late', async ({ visit, host, page }) => {
  await visit({
    around: (sdk) =>
      `<!doctype html><html lang="ru"><head>${title}${sdk}<script src="/tag/slow-host.js"></script></head><body>${content}</body></html>`,
  })
  await host.answer()
  await expectOwnPart(page)
})

test('a script that writes our tags while the page is read', async ({ visit, host, page, packaging }) => {
  test.skip(packaging === 'module', 'modules are no part of what document.write is used for')
  await visit({
    around: (sdk) =>
      `<!doctype html><html lang="ru"><head>${title}<script>document.write(${JSON.stringify(sdk).replaceAll('</', '<\\/')})</script>` +
      `</head><body>${content}</body></html>`,
  })
  await host.answer()
  await expectOwnPart(page)
})

test('a page that is written anew over itself: it works, nothing is granted, the next page asks', async ({
  visit,
  site,
  page,
  host,
  packaging,
}) => {
  test.skip(packaging === 'module', 'a module runs once a document')
  const tag = '<script type="text/plain" data-consent="analytics" data-src="/tag/one.js"></script>'
  const url = await visit({ body: ownParts + tag })
  await expect(page.locator('#soglasie-notice')).toHaveCount(1)
  await page.evaluate(() => {
    const again = document.documentElement.outerHTML
    document.open()
    document.write('<!doctype html>' + again.replace('Лавка</h1>', 'Лавка снова</h1>'))
    document.close()
  })
  await expect(page.locator('h1')).toHaveText('Лавка снова')
  await page.waitForTimeout(300)
  expect(site.calls).toEqual([])
  await page.goto(url)
  await host.answer()
})

const attributes = ['', 'sandbox="allow-scripts allow-same-origin"']
for (const attribute of attributes)
  test(`a page in a frame ${attribute}`, async ({ visit, site, host, page, packaging }) => {
    const inner = await visit({ body: ownParts })
    await page.goto('about:blank')
    await visit({
      in: page,
      host: 'shop.localhost',
      around:
        () => `<!doctype html><title>Рамка</title><iframe ${attribute} src="${inner}" width="900" height="600"></iframe>
        <script>window.soglasie = {}</script>`,
    })
    expect(packaging).toBeTruthy()
    const frame = page.frameLocator('iframe')
    await answerNotice(page, site, frame)
    expect(host.errors).toEqual([])
  })

test('a page in a frame that may not have an origin: nothing is granted, nothing is thrown', async ({
  visit,
  host,
  page,
}) => {
  const tag = '<script type="text/plain" data-consent="analytics" data-src="/tag/one.js"></script>'
  const inner = await visit({ body: ownParts + tag })
  await visit({
    around:
      () => `<!doctype html><title>Рамка</title><iframe sandbox="allow-scripts" src="${inner}" width="900" height="600"></iframe>
      <script>window.soglasie = {}</script>`,
  })
  await expectOwnPart(page.frameLocator('iframe'))
  await page.waitForTimeout(500)
  expect(host.errors).toEqual([])
})

test('a page that a frame has in its srcdoc', async ({ visit, site, page, packaging }) => {
  test.skip(packaging === 'module', 'one packaging shows it')
  await visit({
    around: (sdk) =>
      `<!doctype html><title>Рамка</title><iframe width="900" height="600" srcdoc="${`<!doctype html><html lang="ru"><head><title>Лавка</title>${sdk}</head><body>${ownParts}</body></html>`
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;')}"></iframe><script>window.soglasie = {}</script>`,
  })
  await answerNotice(page, site, page.frameLocator('iframe'))
})

const film = '<div id="film"><button id="full">Во весь экран</button></div>'

/** Its button fills the screen with the film, and is pressed. */
const fillScreen = async (page: Page) => {
  await page.evaluate(() => {
    const film = document.getElementById('film') as HTMLElement
    document.getElementById('full')?.addEventListener('click', () => {
      if (document.fullscreenElement) void document.exitFullscreen()
      else void film.requestFullscreen()
    })
  })
  await page.locator('#full').click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('film')
}

test('an element in full screen: the page works, and the notice is there when it leaves', async ({
  visit,
  host,
  page,
}) => {
  await visit({ body: `${ownParts}${film}` })
  await expect(page.locator('#soglasie-notice')).toHaveCount(1)
  await fillScreen(page)
  await page.locator('#full').click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull()
  await host.answer()
  await expectOwnPart(page)
})

test('a notice that comes while an element is in full screen waits until it leaves', async ({ visit, page, site }) => {
  await visit({
    config: { ui: { control: false } },
    body: `${ownParts}${film}`,
  })
  await page.locator('#soglasie-notice').getByRole('button', { name: 'Отказаться' }).click()
  await stored(site, 'consent.refused')
  await fillScreen(page)
  // Browsers let nothing outside the element be clicked meanwhile, whatever lies on top.
  await page.evaluate('soglasie.showNotice()')
  await expect(page.locator('#soglasie-notice')).toHaveCount(1)
  expect(await page.evaluate(() => document.fullscreenElement?.id)).toBe('film')
  await page.locator('#full').click()
  await page.locator('#soglasie-notice').getByRole('button', { name: 'Принять все' }).click()
  await stored(site, 'consent.given')
})
