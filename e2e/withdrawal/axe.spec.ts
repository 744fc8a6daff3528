import { faults } from '../a11y/matrix.js'
import { expect, test } from '../harness/test.js'

test.skip(
  ({ browserName, packaging }) => browserName !== 'chromium' || packaging !== 'script',
  'axe looks at what all draw alike',
)

test('the strip: axe-core finds nothing and leaves nothing open, in any theme, light and dark, at any width', async ({
  visit,
  notice,
  page,
}) => {
  test.setTimeout(90_000)
  await visit({
    config: { ui: { control: false } },
    body: '<script type="text/plain" data-consent="analytics" data-service="counter" data-src="/tag/a.js"></script>',
  })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['a'])
  await page.evaluate('soglasie.withdraw()')
  await expect(page.locator('#soglasie-reload')).toBeVisible()
  expect(await faults(page, ['#soglasie-reload'])).toEqual([])
})
