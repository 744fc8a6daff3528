import { base } from '../harness/config.js'
import { expect, test } from '../harness/test.js'

/** A page that goes on calling for as long as it lives. */
const pulse = `<!doctype html><script>setInterval(() => { new Image().src = '/pixel/NAME?' + Math.random() }, 25)</script>`

const kinds = {
  iframe: (address: string) => `<iframe title="k" data-consent="analytics" data-src="${address}"></iframe>`,
  embed: (address: string) => `<embed type="text/html" data-consent="analytics" data-src="${address}">`,
}

for (const [kind, markup] of Object.entries(kinds))
  test(`a withdrawn ${kind} calls no more`, async ({ visit, page, site, packaging }) => {
    const calling = site.page({ config: base, packaging, around: () => pulse.replace('NAME', kind) })
    await visit({ body: markup(calling) })
    await page.evaluate('soglasie.acceptAll()')
    await expect.poll(() => site.calls.length).toBeGreaterThan(2)
    await page.evaluate('soglasie.withdraw()')
    // What was under way has come.
    await page.waitForTimeout(300)
    site.calls.length = 0
    await page.waitForTimeout(500)
    expect(site.calls).toEqual([])
  })

test('a frame that waits to be scrolled to asks for nothing once its consent is withdrawn', async ({
  visit,
  page,
  site,
}) => {
  await visit({
    body: `<div style="height:20000px"></div>
      <iframe title="far" loading="lazy" data-consent="analytics" data-src="/frame/far"></iframe>
      <img alt="" loading="lazy" data-consent="analytics" data-src="/pixel/far">`,
  })
  await page.evaluate('soglasie.acceptAll()')
  await expect(page.locator('iframe')).toHaveAttribute('src')
  await page.waitForTimeout(200)
  expect(site.calls).toEqual([])
  await page.evaluate('soglasie.withdraw()')
  await expect(page.locator('iframe')).not.toHaveAttribute('src')
  await page.evaluate('scrollTo(0, 30000)')
  await page.waitForTimeout(500)
  expect(site.calls).toEqual([])
})

test('a frame that a script made while its service was open ends with the consent, and comes back with it', async ({
  visit,
  page,
  site,
  packaging,
}) => {
  const services = [{ id: 'player', name: 'Плеер', hosts: ['player.localhost'] }]
  await visit({
    config: {
      gate: { reload: 'never' },
      purposes: [
        { id: 'necessary', required: true },
        { id: 'functional', services },
      ],
    },
  })
  await page.evaluate('soglasie.acceptAll()')
  await expect.poll(() => page.evaluate('soglasie.has("functional")')).toBe(true)
  const calling = site.page({ config: base, packaging, around: () => pulse.replace('NAME', 'made') })
  const own = site.page({ config: base, packaging, around: () => pulse.replace('NAME', 'own') })
  await page.evaluate(
    (addresses) => {
      for (const src of addresses)
        document.body.append(Object.assign(document.createElement('iframe'), { src, title: 'f' }))
    },
    [site.at('player.localhost', calling), own],
  )
  const made = () => site.calls.filter((call) => call === 'pixel/made').length
  await expect.poll(made).toBeGreaterThan(2)
  await page.evaluate('soglasie.withdraw()')
  await expect(page.locator('soglasie-embed')).toHaveCount(1)
  await page.waitForTimeout(300)
  site.calls.length = 0
  await expect.poll(() => site.calls.length, 'a frame of nobody goes on').toBeGreaterThan(9)
  expect(made()).toBe(0)
  await page.evaluate('soglasie.acceptAll()')
  await expect.poll(made).toBeGreaterThan(2)
})
