import { readFileSync } from 'node:fs'
import { expect, stored, test } from '../harness/test.js'

/** The lower half as a file of its own, and as a chunk of a site's build. */
const lower = /soglasie\.about|chunks\/about-/

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

test('the dialog serves before its lower half has come, and goes to the wanted section once it is there', async ({
  visit,
  dialog,
  site,
  page,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(lower, async (route) => {
    await held
    await route.continue()
  })
  await visit()
  await page.evaluate('soglasie.showSettings("operator")')
  await dialog.getByRole('switch', { name: 'Аналитика' }).check()
  await expect(dialog.getByRole('heading', { name: 'Кто обрабатывает данные' })).toHaveCount(0)
  release()
  await expect(dialog.getByRole('heading', { name: 'Кто обрабатывает данные' })).toBeInViewport()
  await expect(dialog.getByRole('switch', { name: 'Аналитика' })).toBeChecked()
  // Who is at a switch already is not taken away from it.
  await expect(dialog.getByRole('switch', { name: 'Аналитика' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Сохранить выбор' }).click()
  await stored(site, 'consent.given')
})

test('a section that is called for has the focus', async ({ visit, dialog, page }) => {
  await visit()
  await page.evaluate('soglasie.showSettings("facts")')
  const heading = dialog.getByRole('heading', { name: 'Что собирается автоматически' })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
  await page.keyboard.press('Escape')
  await page.evaluate('soglasie.showSettings("policy")')
  await expect(dialog.locator('#policy')).toBeFocused()
})

test('what has not come is asked for again at the next opening; meanwhile nothing false is said', async ({
  visit,
  dialog,
  site,
  page,
  browserName,
}) => {
  let asked = 0
  await page.route(lower, (route) => (asked++ ? route.continue() : route.abort()))
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await visit()
  await page.evaluate('soglasie.showSettings("answer")')
  await expect.poll(() => asked).toBe(1)
  await expect(dialog.getByRole('switch', { name: 'Аналитика' })).toBeEnabled()
  await expect(dialog.locator('.about')).toBeEmpty()
  await expect(dialog.getByText('Вы ещё не выбирали.')).toHaveCount(0)
  await page.keyboard.press('Escape')
  // Firefox keeps the failure of a module for as long as the page lives: there the next page asks again.
  if (browserName === 'firefox') await page.reload()
  await page.waitForFunction('!!window.soglasie')
  await page.evaluate('soglasie.showSettings("answer")')
  await expect(dialog.getByText('Вы ещё не выбирали.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.evaluate('soglasie.showSettings()')
  await dialog.getByRole('button', { name: 'Отказаться' }).click()
  await stored(site, 'consent.refused')
  expect(errors).toEqual([])
})

test('the summary of an edition is shown to those who knew an older one, with the date it is in force from', async ({
  visit,
  dialog,
  site,
  page,
}) => {
  const first = {
    policy: { changes: 'Уточнены сроки.' },
    consent: { changes: 'Реклама отделена.' },
  }
  const second = {
    policy: { ...first.policy, edition: '2026-11-15', effective: '2026-11-15', acceptance: { method: 'express' } },
    consent: { ...first.consent, edition: '2', effective: '2026-11-16' },
  } as const
  await visit({ config: { ...first, policy: { ...first.policy, acceptance: { method: 'express' } } } })
  await page.evaluate('soglasie.showSettings()')
  await expect(dialog.getByText('Редакция 2026-09-01, действует с 1 сентября 2026')).toBeVisible()
  await expect(dialog.getByText('Что изменилось')).toHaveCount(0)
  await page.evaluate('soglasie.accept("policy"), soglasie.rejectAll()')
  await stored(site, 'consent.refused')
  await visit({ config: second })
  await page.evaluate('soglasie.showSettings("policy")')
  const cards = dialog.locator('.about .card')
  await expect(cards.nth(0)).toContainText('Редакция 2026-11-15, действует с 15 ноября 2026')
  await expect(cards.nth(0)).toContainText('Что изменилось: Уточнены сроки.')
  await expect(cards.nth(1)).toContainText('Редакция 2, действует с 16 ноября 2026')
  await expect(cards.nth(1)).toContainText('Что изменилось: Реклама отделена.')
  await dialog.getByRole('button', { name: 'Принять политику' }).click()
  await expect(cards.nth(0)).toContainText('Вы приняли эту редакцию политики.')
  await expect(cards.nth(0)).not.toContainText('Что изменилось')
  // The button is gone with what it did; the focus is still among the documents.
  expect(
    await dialog.evaluate((root) => (root.getRootNode() as ShadowRoot).activeElement?.closest('.about') !== null),
  ).toBe(true)
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

test('before any answer there is no receipt: no button, and a call does nothing but say so', async ({
  visit,
  dialog,
  page,
}) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  let downloads = 0
  page.on('download', () => downloads++)
  await visit()
  await page.evaluate('soglasie.showSettings("answer")')
  await expect(dialog.getByText('Вы ещё не выбирали.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Скачать квитанцию' })).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Напечатать квитанцию' })).toHaveCount(0)
  await page.evaluate('soglasie.exportReceipt()')
  await expect.poll(() => said.join('\n')).toContain('[soglasie] [receipt] there is none yet')
  expect(downloads).toBe(0)
  await dialog.getByRole('button', { name: 'Отказаться' }).click()
  await page.evaluate('soglasie.showSettings("answer")')
  await expect(dialog.getByRole('button', { name: 'Скачать квитанцию' })).toBeVisible()
})

test('the receipt is printed by itself, under a strict policy with Trusted Types', async ({
  visit,
  notice,
  dialog,
  site,
  page,
}) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) refused.push(message.text())
  })
  // Every frame tells its top what it would print.
  await page.addInitScript(() => {
    window.print = () => {
      const printed = ((window.top as unknown as { printed?: object[] }).printed ??= [])
      const { title, documentElement, body, adoptedStyleSheets } = document
      printed.push({
        own: window !== window.top,
        title,
        lang: documentElement.lang,
        text: body.innerText,
        sheets: adoptedStyleSheets.length,
      })
    }
  })
  await visit({
    csp: "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types soglasie",
    config: { operator: { ids: { ИНН: '7800000000' } } },
  })
  await notice.getByRole('button', { name: 'Настроить' }).click()
  await dialog.getByRole('switch', { name: 'Аналитика' }).check()
  await dialog.getByText('Сервисы: Метрика, Счётчик').click()
  await dialog.getByRole('switch', { name: 'Счётчик' }).uncheck()
  await dialog.getByRole('button', { name: 'Сохранить выбор' }).click()
  const [record] = await stored(site, 'consent.given')
  await page.evaluate(
    `localStorage.setItem('soglasie-receipt:consent', JSON.stringify({ seq: 7, signature: 'signed-by-the-collector' }))`,
  )
  await page.evaluate('soglasie.showSettings("answer")')
  const button = dialog.getByRole('button', { name: 'Напечатать квитанцию' })
  for (const count of [1, 2]) {
    await button.click()
    await expect.poll(() => page.evaluate('window.printed?.length')).toBe(count)
    await expect(dialog.locator('iframe')).toHaveCount(1)
  }
  const [print] = await page.evaluate<{ text: string }[]>('window.printed')
  expect(print).toMatchObject({ own: true, title: 'ООО «Лавка»: Ваше решение', lang: 'ru', sheets: 1 })
  for (const part of [
    'ООО «Лавка»',
    'ИНН 7800000000',
    `Номер записи: ${record?.id}`,
    'Дано согласие: Аналитика',
    'Аналитика: Метрика',
    'Согласие на обработку данных',
    'Редакция 1, действует с 1 сентября 2026',
    '/consent.html',
    'signed-by-the-collector',
  ])
    expect(print?.text).toContain(part)
  expect(print?.text).not.toMatch(/Счётчик|Реклама|Принять все/)
  expect(refused).toEqual([])
})

test('lists the visitor’s own decisions on this device, newest first, and passes over what is damaged', async ({
  visit,
  dialog,
  page,
}) => {
  await visit()
  await page.evaluate('soglasie.showSettings("answer")')
  await expect(dialog.getByText('Вы ещё не выбирали.')).toBeVisible()
  await expect(dialog.getByRole('heading', { name: 'Ваши решения на этом устройстве' })).toHaveCount(0)
  expect(await page.evaluate('Object.keys(localStorage)')).toEqual([])
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    const at = (day: number) => `2026-11-0${day}T10:00:00.000Z`
    localStorage.setItem(
      'soglasie-history',
      JSON.stringify([
        { id: 'c', event: 'consent.withdrawn', at: at(3), purposes: [] },
        { id: 'x', event: '<b>', at: 'never', purposes: 7 },
        { id: 'b', event: 'consent.given', at: at(2), purposes: ['analytics', 'gone-<b>'] },
        { id: 'a', event: 'consent.refused', at: at(1), purposes: [] },
      ]),
    )
  })
  await page.evaluate('soglasie.showSettings("history")')
  const items = dialog
    .getByRole('list')
    .filter({ has: page.locator('time') })
    .getByRole('listitem')
  await expect(items).toHaveText([
    /^3 ноября 2026.*Согласие отозвано\.$/,
    /^2 ноября 2026.*Дано согласие: Аналитика, gone-<b>\.$/,
    /^1 ноября 2026.*Отказ\.$/,
  ])
})

test('a decision comes to the list, by itself, once it has been delivered', async ({
  visit,
  notice,
  dialog,
  site,
  page,
}) => {
  await visit()
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  const [record] = await stored(site, 'consent.refused')
  await expect.poll(() => page.evaluate(`localStorage.getItem('soglasie-history')`)).toContain('consent.refused')
  await page.evaluate('soglasie.showSettings("history")')
  await expect(dialog.locator('.history li')).toHaveText([/Отказ\.$/])
  // What stands now: when it was decided, and under which number it is kept.
  const year = String(new Date(record?.at ?? '').getFullYear())
  await expect(dialog.getByText(`Номер записи: ${record?.id}`)).toContainText(year)
})
