import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { everything, sohoLms, wt24 } from './operators.js'
import { expect, keysOf, test, visitorOf } from './visitor.js'

for (const { operator, clause } of [
  { operator: sohoLms, clause: 'Куки-файлы' },
  { operator: wt24, clause: '2.1, 4.3' },
])
  test(`${operator.id}, ${clause}: cookies blocked in the browser are a refusal: recorded once, nothing stored, run or asked`, async ({
    demo,
    packaging,
    browserName,
    playwright,
  }, info) => {
    const folder = mkdtempSync(join(tmpdir(), 'soglasie-blocked-'))
    mkdirSync(join(folder, 'Default'))
    const preferences = { profile: { default_content_setting_values: { cookies: 2 } } }
    writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
    const { launchOptions, channel, locale } = info.project.use
    const browser = await playwright[browserName].launchPersistentContext(folder, {
      ...launchOptions,
      ...(channel && { channel }),
      ...(locale && { locale }),
      firefoxUserPrefs: { 'network.cookie.cookieBehavior': 2 },
    })
    demo.vendors.log.clear()
    const { page, notice, dialog, ...visitor } = visitorOf(await browser.newPage(), demo, packaging)
    await visitor.open(operator.home)
    const [refused] = await visitor.stored(operator.id, 'consent.refused')
    expect(refused).toMatchObject({ ip: null, userAgent: null, flags: [] })
    expect(refused?.record).toMatchObject({ method: 'signal:cookies-blocked', signals: ['blocked'] })
    expect(keysOf(refused?.record)).not.toContain('facts')

    await page.mouse.wheel(0, 600)
    await visitor.settle()
    await expect(notice).toHaveCount(0)
    await visitor.openSettings()
    await expect(dialog.getByText('cookie заблокированы в настройках браузера')).toHaveCount(
      Object.keys(operator.asked).length,
    )
    await expect(dialog.getByText(`Запрет cookie в браузере мы понимаем как отказ`)).toBeVisible()
    await expect(dialog.locator('#browser')).toContainText(`(п. ${clause})`)
    for (const purpose of Object.keys(everything(operator, true).decision))
      await expect(dialog.locator(`[data-soglasie="purpose-${purpose}"]`)).toBeDisabled()
    await page.keyboard.press('Escape')
    await visitor.settle()
    await expect(notice).toHaveCount(0)
    expect(visitor.reached()).toEqual([])
    expect(await browser.cookies()).toEqual([])
    expect((await visitor.rows(operator.id)).map(({ record }) => record.event)).toEqual(['consent.refused'])
    await browser.close()
    rmSync(folder, { recursive: true })
  })
