import { violations } from '../a11y/axe.js'
import { expect, test } from '../harness/test.js'

test.skip(
  ({ browserName, packaging }) => browserName !== 'chromium' || packaging !== 'script',
  'axe looks at what all draw alike',
)

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    test(`the strip: axe-core finds nothing and leaves nothing open: ${colorScheme}, ${width} px`, async ({
      visit,
      notice,
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 740 })
      await visit({
        config: { ui: { control: false } },
        body: '<script type="text/plain" data-consent="analytics" data-service="counter" data-src="/tag/a.js"></script>',
      })
      await notice.getByRole('button', { name: 'Принять все' }).click()
      await expect.poll(() => page.evaluate('window.ran')).toEqual(['a'])
      await page.evaluate('soglasie.withdraw()')
      await expect(page.locator('#soglasie-reload')).toBeVisible()
      expect(await violations(page, 'incomplete')).toEqual([])
    })
