import { expect, expectOwnPart, ownParts, stored, test } from './host.js'

test('a route that replaces the body: the question stays until it is answered', async ({ visit, host, page }) => {
  await visit({ body: ownParts })
  await expect(page.locator('#soglasie-notice')).toHaveCount(1)
  await page.evaluate((own) => {
    history.pushState({}, '', '/p/next')
    const body = document.createElement('body')
    body.append(...new DOMParser().parseFromString(`<h1>Дальше</h1>${own}`, 'text/html').body.childNodes)
    document.body.replaceWith(body)
  }, ownParts)
  await expect(page.locator('#soglasie-notice')).toBeVisible()
  await host.answer()
  await expectOwnPart(page)
})

test('a route that empties the body: the question stays, and the settings open', async ({ visit, host, page }) => {
  await visit({ body: ownParts })
  await page.locator('#soglasie-notice').getByRole('button', { name: 'Настроить' }).click()
  await expect(page.locator('#soglasie-settings-dialog dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.evaluate((own) => {
    document.body.replaceChildren(...new DOMParser().parseFromString(own, 'text/html').body.childNodes)
  }, ownParts)
  await host.answer()
  await expectOwnPart(page)
})

test('after an answer a new route has nothing of ours but the way back', async ({ visit, host, page }) => {
  await visit({ body: ownParts })
  await host.answer()
  await page.evaluate(() => document.body.replaceWith(document.createElement('body')))
  await page.waitForTimeout(300)
  await expect(page.locator('#soglasie-notice')).toHaveCount(0)
  await page.getByRole('button', { name: 'Cookie', exact: true }).click()
  await expect(page.locator('#soglasie-settings-dialog dialog')).toBeVisible()
})

test('names of our elements that another script has taken', async ({ visit, host, page, site }) => {
  const taken = `<script>
    for (const name of ['soglasie-consent', 'soglasie-embed', 'soglasie-notice'])
      customElements.define(name, class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'closed' }) }
        connectedCallback() { this.title = 'theirs' }
      })
  </script>`
  const documents = [{ id: 'news', edition: '1', effective: '2026-09-01', url: '/other.html', sha256: 'd'.repeat(64) }]
  await visit({
    head: taken,
    config: { documents },
    body: `${ownParts}<form id="f"><soglasie-consent document="news"></soglasie-consent><button id="send">Отправить</button></form>
      <iframe title="Карта" data-consent="marketing" data-src="/frame/map"></iframe>`,
  })
  await host.answer()
  await expectOwnPart(page)
  expect(await page.evaluate(() => (document.querySelector('soglasie-consent') as HTMLElement).title)).toBe('theirs')
  expect(site.calls).toEqual([])
})

test('two copies of the script: one notice, one record', async ({ visit, host, page, site, packaging }) => {
  test.skip(packaging === 'module', 'a module is there once whatever asks for it')
  const second = '<script src="/soglasie.hold.js?second"></script><script src="/soglasie.js?third" defer></script>'
  await visit({ body: ownParts + second })
  await expect(page.locator('#soglasie-notice')).toHaveCount(1)
  await host.answer()
  await page.waitForTimeout(300)
  expect(site.records.map(({ event }) => event).sort()).toEqual(['consent.refused', 'notice.shown'])
  await expectOwnPart(page)
})

test('a module beside a script tag: one answer serves both', async ({ visit, page, site, packaging, host }) => {
  test.skip(packaging === 'module', 'the page has both')
  await visit({ body: ownParts })
  const notices = page.locator('#soglasie-notice')
  // A bundle with a handle of its own, beside the one of the tag.
  await page.evaluate(() => {
    const config: unknown = JSON.parse(document.getElementById('soglasie-config')?.textContent ?? '')
    const address: string = '/npm/index.js'
    return import(address).then((sdk: { createConsent(config: unknown): void }) => {
      sdk.createConsent(config)
    })
  })
  await expect(notices).toHaveCount(2)
  // The later one lies on top.
  await notices.last().locator('[data-soglasie="reject-all"]').click()
  await expect(notices).toHaveCount(0)
  await stored(site, 'consent.refused')
  await expectOwnPart(page)
  expect(host.errors).toEqual([])
})

test('a page that has changed what the language gives it', async ({ visit, host, page }) => {
  await visit({
    // Frameworks of the 2000s add to arrays and elements; `toJSON` and enumerable methods are theirs.
    head: `<script>
      Array.prototype.toJSON = function () { return Array.from(this) }
      Array.prototype.each = function (act) { this.forEach(act) }
      Object.prototype.extended = function () {}
      Element.prototype.show = Element.prototype.hide = function () { return this }
      Document.prototype.write = function () {}
    </script>`,
    body: ownParts,
  })
  await host.answer()
  await expectOwnPart(page)
})
