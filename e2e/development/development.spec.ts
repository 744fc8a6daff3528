import { configure } from '../harness/config.js'
import { expect, test } from '../harness/test.js'

const bad = { ...configure(), colour: 'red', purposes: [{ id: 'analytics' }, { id: 'Own' }] } as never

test('while developing the page prints every mistake with its path and what to write', async ({
  site,
  page,
  packaging,
}) => {
  test.skip(packaging === 'module', 'a module is checked with validateConfig of soglasie/schema')
  const errors: string[] = []
  page.on('console', (message) => errors.push(message.text()))
  await page.goto(site.at('shop.localhost', site.page({ config: bad, packaging })))
  await expect
    .poll(() => errors.join('\n'))
    .toContain('[soglasie] [config] colour: there is no such key; remove it or correct its name')
  expect(errors.join('\n')).toContain('[soglasie] [config] purposes[1].id: write the purpose id: 1 to 20 of a-z 0-9 -')
})

for (const debug of [false, true])
  test(`in production the validator is ${debug ? 'downloaded with data-debug' : 'never downloaded'}`, async ({
    site,
    page,
    packaging,
  }) => {
    test.skip(packaging === 'module', 'a module brings no validator of its own')
    const asked: string[] = []
    // A host that is not local, answered by the test's own server.
    await page.route('http://shop.example/**', async (route) => {
      const { pathname } = new URL(route.request().url())
      asked.push(pathname)
      await route.fulfill({ response: await route.fetch({ url: site.at('127.0.0.1', pathname) }) })
    })
    const path = site.page({ config: bad, packaging, script: debug ? 'data-debug' : '' })
    await page.goto('http://shop.example' + path)
    await expect(page.locator('#soglasie-notice')).toHaveCount(1)
    await page.waitForTimeout(300)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    expect(asked.includes('/soglasie.check.js')).toBe(debug)
  })
