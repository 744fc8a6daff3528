import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configure } from '../harness/config.js'
import { expect, sendGpc, stored, test, traces } from '../harness/test.js'

const tags = `
  <script type="text/plain" data-consent="analytics" data-src="/tag/analytics.js"></script>
  <script type="text/plain" data-consent="marketing" data-src="/tag/marketing.js"></script>`

test('GPC removes marketing whatever is accepted, and the notice says that it was honoured', async ({
  visit,
  notice,
  dialog,
  page,
  site,
  context,
}) => {
  await sendGpc(context)
  await visit({ body: tags })
  await expect(notice.getByText('Сигнал отказа вашего браузера учтён.')).toBeVisible()
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['analytics'])
  expect((await stored(site, 'consent.given'))[0]?.signals).toEqual(['gpc'])
  await page.evaluate('soglasie.showSettings()')
  await expect(dialog.getByRole('switch', { name: 'Реклама' })).toBeDisabled()
  await expect(dialog.getByText('сигнал отказа GPC')).toBeVisible()
})

const languages: [string, string, string, string][] = [
  ['en', 'Your browser’s opt-out signal is honoured.', 'Accept all', 'GPC opt-out signal'],
  ['kk', 'Браузеріңіздің бас тарту сигналы ескерілді.', 'Бәрін қабылдау', 'GPC бас тарту сигналын'],
]
for (const [lang, said, accept, why] of languages)
  test(`GPC is honoured, said and recorded on a page in ${lang}`, async ({
    visit,
    notice,
    dialog,
    page,
    site,
    context,
  }) => {
    await sendGpc(context)
    await visit({ lang, body: tags })
    await expect(notice.getByText(said)).toBeVisible()
    await notice.getByRole('button', { name: accept }).click()
    await expect.poll(() => page.evaluate('window.ran')).toEqual(['analytics'])
    expect(await stored(site, 'consent.given')).toMatchObject([{ signals: ['gpc'], locale: lang }])
    await page.evaluate('soglasie.showSettings()')
    await expect(dialog.getByText(why)).toBeVisible()
  })

test('where GPC removes nothing the notice does not say that it was honoured', async ({ visit, notice, context }) => {
  await sendGpc(context)
  await visit({ config: { signals: { gpc: [] } } })
  await expect(notice.getByRole('button', { name: 'Принять все' })).toBeVisible()
  await expect(notice.getByText('Сигнал отказа')).toHaveCount(0)
})

test('DNT counts only where the operator asks for it', async ({ visit, notice, page, context }) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => '1' }))
  await visit({ body: tags })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['analytics', 'marketing'])
  await context.clearCookies()
  await visit({ body: tags, config: { signals: { dnt: ['analytics', 'marketing'] } } })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await page.waitForTimeout(300)
  expect(await page.evaluate('window.ran')).toBeUndefined()
})

test('cookies blocked in the browser: nothing asked, nothing opened, nothing stored; settings say why', async ({
  site,
  packaging,
  browserName,
  playwright,
}, info) => {
  const folder = mkdtempSync(join(tmpdir(), 'soglasie-'))
  mkdirSync(join(folder, 'Default'), { recursive: true })
  writeFileSync(
    join(folder, 'Default', 'Preferences'),
    JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
  )
  const { launchOptions, channel, locale } = info.project.use
  const browser = await playwright[browserName].launchPersistentContext(folder, {
    ...launchOptions,
    ...(channel && { channel }),
    ...(locale && { locale }),
    firefoxUserPrefs: { 'network.cookie.cookieBehavior': 2 },
  })
  const page = await browser.newPage()
  const config = configure({ policy: { browserSettings: { clause: 'Куки' }, acceptance: { method: 'express' } } })
  await page.goto(site.at('shop.localhost', site.page({ config, packaging, body: tags })))
  const [refusal] = await stored(site, 'consent.refused')
  expect(refusal).toMatchObject({ method: 'signal:cookies-blocked', signals: ['blocked'] })
  expect(refusal).not.toHaveProperty('facts')
  await page.waitForTimeout(500)
  await expect(page.locator('#soglasie-notice')).toHaveCount(0)
  expect(site.calls).toEqual([])
  expect(await browser.cookies()).toEqual([])
  await page.getByRole('button', { name: 'Cookie' }).click()
  await expect(page.locator('#soglasie-settings-dialog').getByText('cookie заблокированы').first()).toBeVisible()
  await page.locator('#soglasie-settings-dialog').getByRole('button', { name: 'Принять все' }).click()
  await page.waitForTimeout(300)
  expect(site.calls).toEqual([])
  expect(site.records.map(({ event }) => event)).toEqual(['consent.refused'])
  await browser.close()
})

test('nothing is left behind by looking whether cookies hold', async ({ visit, notice, page }) => {
  await visit()
  await expect(notice).toHaveCount(1)
  expect(await traces(page)).toEqual({ cookies: [], storage: [] })
})
