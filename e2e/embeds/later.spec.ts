import { expect, test } from '../harness/test.js'
import { config, embed, placeholders, withoutNotice } from './page.js'

test('embeds that come and go later: a thousand leave nothing behind', async ({ visit, page }) => {
  await visit({ config, body: embed('player') + '<div id="app"></div>' })
  await expect(placeholders(page)).toHaveCount(1)
  const seen = await page.evaluate(async (html) => {
    const app = document.querySelector('#app') as HTMLElement
    const template = document.createElement('template')
    template.setHTMLUnsafe(html)
    let most = 0
    for (let round = 0; round < 100; round++) {
      for (let each = 0; each < 10; each++) app.append(template.content.cloneNode(true))
      await new Promise(requestAnimationFrame)
      most = Math.max(most, app.querySelectorAll('soglasie-embed').length)
      app.replaceChildren()
    }
    await new Promise(requestAnimationFrame)
    return { most, sheets: document.adoptedStyleSheets.length }
  }, embed('map'))
  expect(seen).toEqual({ most: 10, sheets: 1 })
  await expect(placeholders(page)).toHaveCount(1)
})

test('a framework finds its nodes: embeds are moved, removed and replaced by reference', async ({ visit, page }) => {
  await visit({ config, body: `<div id="app">${embed('player')}<p>p</p>${embed('map')}</div>` })
  await expect(placeholders(page)).toHaveCount(2)
  const order = await page.evaluate(async () => {
    const app = document.querySelector('#app') as HTMLElement
    const [player, map] = app.querySelectorAll('iframe')
    app.insertBefore(map as Element, player as Element)
    await new Promise(requestAnimationFrame)
    const moved = [...app.children].map(
      (element) => element.localName + ((element as HTMLElement).dataset['service'] ?? ''),
    )
    app.removeChild(player as Element)
    await new Promise(requestAnimationFrame)
    return [moved, [...app.children].map(({ localName }) => localName)]
  })
  expect(order).toEqual([
    ['soglasie-embed', 'iframemap', 'soglasie-embed', 'iframeplayer', 'p'],
    ['soglasie-embed', 'iframe', 'p'],
  ])
})

test('inside an open shadow root, also of an element that is defined later', async ({ visit, page, site }) => {
  await visit({ config, body: embed('map') + '<x-late></x-late>' })
  await withoutNotice(page)
  await expect(placeholders(page)).toHaveCount(1)
  await page.evaluate((html) => {
    customElements.define(
      'x-late',
      class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).setHTMLUnsafe(html)
        }
      },
    )
    document.body.append(document.createElement('x-late'))
  }, embed('player'))
  await expect(placeholders(page)).toHaveCount(3)
  await page.locator('x-late').first().getByRole('button', { name: 'Показать один раз' }).click()
  await expect(placeholders(page)).toHaveCount(2)
  await expect.poll(() => site.calls).toEqual(['frame/player'])
})

test('held without a mark: an iframe that a script gives its address', async ({ visit, page, site }) => {
  await visit({ config })
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    frame.src = 'http://player.localhost:' + location.port + '/frame/auto'
  })
  const placeholder = page.getByRole('group', { name: '«Плеер» ждёт вашего разрешения' })
  await expect(placeholder).toBeVisible()
  await withoutNotice(page)
  expect(site.calls).toEqual([])
  await placeholder.getByRole('button', { name: 'Показать один раз' }).click()
  await expect.poll(() => site.calls).toEqual(['frame/auto'])
  await expect(placeholder).toHaveCount(0)
})
