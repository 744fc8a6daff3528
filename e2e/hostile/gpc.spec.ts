import { expect, stored, test } from '../harness/test.js'

test.skip(({ browserName }) => browserName !== 'firefox', 'of the three engines only Firefox sends it by itself')
test.use({
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({
        ...launchOptions,
        firefoxUserPrefs: {
          'privacy.globalprivacycontrol.enabled': true,
          'privacy.globalprivacycontrol.functionality.enabled': true,
        },
      }),
    { scope: 'worker' },
  ],
})

test("Firefox's own GPC: there, honoured, said and recorded", async ({ visit, notice, page, site }) => {
  await visit({
    body: `<script type="text/plain" data-consent="analytics" data-src="/tag/analytics.js"></script>
      <script type="text/plain" data-consent="marketing" data-src="/tag/marketing.js"></script>`,
  })
  expect(await page.evaluate('navigator.globalPrivacyControl')).toBe(true)
  await expect(notice.getByText('Сигнал отказа вашего браузера учтён.')).toBeVisible()
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['analytics'])
  expect(await stored(site, 'consent.given')).toMatchObject([{ signals: ['gpc'] }])
  expect(await page.evaluate('[soglasie.has("analytics"), soglasie.has("marketing")]')).toEqual([true, false])
})
