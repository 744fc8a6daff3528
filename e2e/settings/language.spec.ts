import { expect, stored, test, traces } from '../harness/test.js'

test('all languages that ship may be chosen, each by its own name and marked as such', async ({
  visit,
  dialog,
  page,
}) => {
  await visit()
  await page.evaluate('soglasie.showSettings()')
  const select = dialog.getByRole('combobox', { name: 'Язык' })
  await expect(select).toHaveValue('ru')
  const options = await select
    .locator('option')
    .evaluateAll((all) =>
      all.map((option) => [option.getAttribute('value'), option.getAttribute('lang'), option.textContent]),
    )
  expect(options.length).toBeGreaterThan(40)
  expect(options).toContainEqual(['en', 'en', 'English'])
  expect(options).toContainEqual(['tr', 'tr', 'Türkçe'])
  expect(options).toContainEqual(['ru', 'ru', 'Русский'])
})

test('another language is spoken by the dialog, the notice and the record; of the choice nothing stays after the visit', async ({
  visit,
  notice,
  dialog,
  site,
  page,
}) => {
  await visit({ config: { ui: { locales: ['ru', 'en'], texts: { en: { save: 'Keep it' } } } } })
  await expect(notice.getByRole('button', { name: 'Отказаться' })).toBeVisible()
  await page.evaluate('soglasie.showSettings()')
  await expect(dialog.getByRole('heading', { name: 'Ваше решение' })).toBeAttached()
  await dialog.getByRole('switch', { name: 'Реклама' }).check()
  const select = dialog.locator('select')
  await expect(select.locator('option')).toHaveText(['Русский', 'English'])
  await select.focus()
  await select.selectOption('en')
  await expect(dialog.getByRole('heading', { name: 'Cookie and data settings' })).toBeVisible()
  await expect(dialog).toHaveAttribute('lang', 'en')
  await expect(dialog.getByRole('heading', { name: 'Your decision' })).toBeAttached()
  await expect(dialog.getByRole('switch', { name: 'Advertising' })).toBeChecked()
  // Nothing of the old language is left: what else is Cyrillic stands in the configuration.
  const left = (await dialog.innerText()).replace(/Метрика|Счётчик|Пиксель|ООО «Лавка»|Русский/g, '')
  expect(/.{0,20}[а-яё]{3}.*/i.exec(left)?.[0]).toBeUndefined()
  await expect(select).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(notice.getByRole('button', { name: 'Refuse' })).toBeVisible()
  expect(await traces(page)).toEqual({ cookies: [], storage: ['soglasie-language'] })
  expect(await page.evaluate('sessionStorage.getItem("soglasie-language")')).toBe('en')
  await page.evaluate('soglasie.showSettings()')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  const [record] = await stored(site, 'consent.given')
  expect(record).toMatchObject({ locale: 'en', control: { id: 'settings-save', label: 'Keep it' } })
})

test('the language the visitor has chosen is spoken by the settings of later pages, and then by the notice', async ({
  visit,
  notice,
  dialog,
  site,
  page,
}) => {
  await visit({ config: { ui: { locales: ['ru', 'en', 'kk'] } } })
  await page.evaluate('soglasie.showSettings()')
  await expect(dialog).toHaveAttribute('lang', 'ru')
  expect(await traces(page)).toEqual({ cookies: [], storage: [] })
  await dialog.locator('select').selectOption('en')
  await expect(dialog).toHaveAttribute('lang', 'en')
  await visit({ config: { ui: { locales: ['ru', 'en', 'kk'] } } })
  // The notice asks in the language of the page until the visitor opens the settings.
  const opener = notice.getByRole('button', { name: 'Настроить' })
  await opener.hover()
  await page.waitForTimeout(300)
  await expect(opener).toBeVisible()
  await opener.click()
  await expect(dialog).toHaveAttribute('lang', 'en')
  await expect(dialog.locator('select')).toHaveValue('en')
  await expect(notice.getByRole('button', { name: 'Refuse', includeHidden: true })).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Refuse' }).click()
  const [record] = await stored(site, 'consent.refused')
  expect(record).toMatchObject({ locale: 'en', control: { label: 'Refuse' } })
  // One that is no longer offered is not spoken.
  await visit({ config: { ui: { locales: ['ru', 'kk'] } } })
  await page.evaluate('soglasie.showSettings()')
  await expect(dialog).toHaveAttribute('lang', 'ru')
})

test('Escape brings the focus back to a notice that speaks another language by now', async ({
  visit,
  notice,
  dialog,
  page,
}) => {
  await visit({ config: { ui: { locales: ['ru', 'en'] } } })
  await notice.getByRole('button', { name: 'Настроить' }).focus()
  await page.keyboard.press('Enter')
  await dialog.locator('select').selectOption('en')
  await expect(dialog).toHaveAttribute('lang', 'en')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(notice.getByRole('button', { name: 'Settings' })).toBeFocused()
})

test('should a file of a language not come, the old one stays', async ({ visit, notice, dialog, page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await visit({ config: { ui: { locales: ['ru', 'en', 'kk'] } } })
  // The third of the three files, in both packagings.
  await page.route(/locales\/en\.about|chunks\/en-/, (route) => route.abort())
  await page.evaluate('soglasie.showSettings()')
  const select = dialog.getByRole('combobox', { name: 'Язык' })
  await select.selectOption('en')
  await expect(select).toHaveValue('ru')
  await expect(dialog.getByRole('heading', { name: 'Настройки cookie и данных' })).toBeVisible()
  await expect(notice.getByText('Принять все')).toBeAttached()
  await select.selectOption('kk')
  await expect(dialog).toHaveAttribute('lang', 'kk')
  expect(errors).toEqual([])
})

test('where one language is offered there is no choice; one of the page’s own is never missing', async ({
  visit,
  dialog,
  page,
}) => {
  await visit({ config: { ui: { locales: ['ru'] } } })
  await page.evaluate('soglasie.showSettings()')
  await expect(dialog.getByRole('switch', { name: 'Аналитика' })).toBeVisible()
  await expect(dialog.locator('select')).toHaveCount(0)
  await visit({ config: { ui: { locales: ['kk'] } } })
  await page.evaluate('soglasie.showSettings()')
  await expect(dialog.getByRole('combobox', { name: 'Язык' })).toHaveValue('ru')
  await expect(dialog.locator('option')).toHaveText(['Русский', /^Қазақ/])
})

test('a language written from right to left turns the dialog round', async ({ visit, dialog, page }) => {
  await visit()
  await page.evaluate('soglasie.showSettings()')
  await dialog.locator('select').selectOption('ar')
  await expect(dialog).toHaveAttribute('dir', 'rtl')
  const close = await dialog.locator('.x').boundingBox()
  const box = await dialog.boundingBox()
  expect((close?.x ?? 0) - (box?.x ?? 0)).toBeLessThan(60)
})
