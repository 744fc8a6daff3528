import { readFileSync } from 'node:fs'
import { expect, stored, test } from '../harness/test.js'

test('switches start off, necessary is on and fixed; the choice is saved per purpose and service', async ({
  visit,
  notice,
  dialog,
  site,
  page,
}) => {
  await visit()
  await notice.getByRole('button', { name: 'Настроить' }).click()
  await expect(dialog.getByRole('heading', { name: 'Настройки cookie и данных' })).toBeVisible()
  await expect(dialog.getByRole('switch', { name: 'Необходимые' })).toBeDisabled()
  await expect(dialog.getByRole('switch', { name: 'Аналитика' })).not.toBeChecked()
  await dialog.getByRole('switch', { name: 'Аналитика' }).check()
  await dialog.getByText('Сервисы: Метрика, Счётчик').click()
  await expect(dialog.getByRole('switch', { name: 'Метрика' })).toBeChecked()
  await dialog.getByRole('switch', { name: 'Счётчик' }).uncheck()
  await dialog.getByRole('button', { name: 'Сохранить выбор' }).click()
  await expect(dialog).toBeHidden()
  const [record] = await stored(site, 'consent.given')
  expect(record).toMatchObject({
    method: 'settings',
    decision: { analytics: true, marketing: false },
    services: { metrica: true, counter: false, pixel: false },
    control: { id: 'settings-save', label: 'Сохранить выбор' },
  })
  expect(
    await page.evaluate('[soglasie.has("analytics"), soglasie.has("analytics", "counter"), soglasie.has("marketing")]'),
  ).toEqual([true, false, false])
})

test('Escape closes without deciding, the focus returns, and what was switched is still there', async ({
  visit,
  notice,
  dialog,
  page,
}) => {
  await visit({ body: '<button data-soglasie="settings" id="way">Настройки cookie</button>' })
  await expect(notice).toHaveCount(1)
  await page.locator('#way').focus()
  await page.keyboard.press('Enter')
  await dialog.getByRole('switch', { name: 'Реклама' }).check()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(await page.evaluate('document.activeElement.id')).toBe('way')
  expect(await page.evaluate('soglasie.decision')).toBeUndefined()
  await expect(notice).toHaveCount(1)
  await page.locator('#way').click()
  await expect(dialog.getByRole('switch', { name: 'Реклама' })).toBeChecked()
})

test('shows clauses, facts, documents with their dates, contacts and the way to refuse in this browser', async ({
  visit,
  notice,
  dialog,
  browserName,
  page,
}) => {
  await visit({ config: { policy: { browserSettings: { clause: 'Куки' } } } })
  await notice.getByRole('button', { name: 'Настроить' }).click()
  await expect(dialog.getByText('Пункты политики: 2.2.4')).toBeVisible()
  await expect(dialog.getByText('IP-адрес (его видит сервер)')).toBeVisible()
  await expect(dialog.getByText('Редакция 2026-09-01, действует с 1 сентября 2026')).toBeVisible()
  await expect(dialog.getByRole('link', { name: 'privacy@shop.example' })).toBeVisible()
  await expect(
    dialog.getByText(browserName === 'firefox' ? 'Ваш браузер: Firefox' : 'Ваш браузер: Google Chrome'),
  ).toBeVisible()
  if (browserName === 'chromium') {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await dialog.getByRole('button', { name: 'Скопировать адрес: Google Chrome' }).click()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('chrome://settings/content/siteData')
    await expect(dialog.getByRole('status')).toHaveText('Адрес скопирован. Вставьте его в адресную строку.')
  }
})

test('the floating control is the way back, unless the page has its own', async ({ visit, notice, dialog, page }) => {
  await visit()
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await page.reload()
  await page.getByRole('button', { name: 'Cookie', exact: true }).click()
  await expect(dialog).toBeVisible()
  await expect(dialog.getByText('Номер записи:')).toBeVisible()
  await visit({ body: '<a href="#" data-soglasie="settings">Cookie-файлы</a>' })
  await expect(page.getByRole('button', { name: 'Cookie', exact: true })).toHaveCount(0)
  await page.getByRole('link', { name: 'Cookie-файлы' }).click()
  await expect(dialog).toBeVisible()
})

test('a consent can be withdrawn where it was given', async ({ visit, notice, dialog, site, page }) => {
  await visit()
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await stored(site, 'consent.given')
  await page.evaluate('soglasie.showSettings()')
  await dialog.getByRole('button', { name: 'Отозвать согласие' }).click()
  const [record] = await stored(site, 'consent.withdrawn')
  expect(record).toMatchObject({ method: 'settings', control: { id: 'withdraw' } })
  expect(record).not.toHaveProperty('facts')
})

test('the receipt is downloaded as JSON', async ({ visit, notice, page, browserName }) => {
  test.skip(browserName === 'firefox', 'downloads are not reported over WebDriver BiDi')
  await visit()
  await notice.getByRole('button', { name: 'Принять все' }).click()
  const download = page.waitForEvent('download')
  await page.evaluate('soglasie.exportReceipt()')
  const file = await download
  expect(file.suggestedFilename()).toBe('shop-consent.json')
  const receipt = JSON.parse(readFileSync(await file.path(), 'utf8')) as Record<string, unknown>
  expect(receipt).toMatchObject({ operator: 'ООО «Лавка»', decision: { analytics: true, marketing: true } })
  expect(receipt['record']).toMatch(/^[0-9a-f-]{36}$/)
})

test('is fetched on intent only', async ({ visit, notice, page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await visit()
  await expect(notice.getByRole('button', { name: 'Настроить' })).toBeVisible()
  await page.waitForTimeout(300)
  expect(loaded.filter((url) => /settings/.test(url))).toEqual([])
  await notice.getByRole('button', { name: 'Настроить' }).hover()
  await expect.poll(() => loaded.some((url) => /settings/.test(url))).toBe(true)
})
