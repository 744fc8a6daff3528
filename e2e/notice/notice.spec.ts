import { expect, stored, test, traces } from '../harness/test.js'

const tags = `
  <script type="text/plain" data-consent="analytics" data-service="metrica" data-src="/tag/one.js"></script>
  <script type="text/plain" data-consent="marketing" data-src="/tag/two.js"></script>`

test('shows the operator, what is asked, the documents and three buttons of one size', async ({ visit, notice }) => {
  await visit()
  await expect(notice.getByText('ООО «Лавка» просит согласие')).toBeVisible()
  await expect(notice.getByText('Аналитика, Реклама')).toBeVisible()
  await expect(notice.getByRole('link', { name: 'Текст согласия' })).toHaveAttribute('href', '/consent.html')
  await expect(notice.getByRole('link', { name: 'политику (редакция 2026-09-01)' })).toHaveAttribute(
    'href',
    '/privacy.html',
  )
  const boxes = await Promise.all(
    ['Принять все', 'Отказаться', 'Настроить'].map((name) =>
      notice.getByRole('button', { name, exact: true }).boundingBox(),
    ),
  )
  for (const box of boxes) {
    expect(Math.abs((box?.width ?? 0) - (boxes[0]?.width ?? 1))).toBeLessThan(2)
    expect(box?.height).toBe(boxes[0]?.height)
  }
})

test('before a choice nothing gated is requested and nothing is written', async ({ visit, notice, site, page }) => {
  await visit({ body: tags })
  await expect(notice.getByRole('button', { name: 'Принять все' })).toBeVisible()
  await page.waitForTimeout(500)
  expect(site.calls).toEqual([])
  expect(await traces(page)).toEqual({ cookies: [], storage: [] })
})

test('accept opens every tag in order, stores one consent and is remembered', async ({ visit, notice, site, page }) => {
  const url = await visit({ body: tags })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await expect(notice).toHaveCount(0)
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['one', 'two'])
  const [record] = await stored(site, 'consent.given')
  expect(record).toMatchObject({
    decision: { analytics: true, marketing: true },
    services: { metrica: true, counter: true, pixel: true },
    method: 'button',
    control: { id: 'accept-all', label: 'Принять все' },
    document: { id: 'consent', edition: '1' },
    locale: 'ru',
  })
  expect(Object.keys(record?.facts ?? {}).sort()).toEqual(['browser', 'page'])
  expect(record?.text).toMatch(/^[0-9a-f]{64}$/)
  expect(record?.shown).toBe((await stored(site, 'notice.shown'))[0]?.id)
  await page.goto(url)
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['one', 'two'])
  await expect(notice).toHaveCount(0)
})

test('refuse keeps everything shut, stores one refusal without facts and is remembered', async ({
  visit,
  notice,
  site,
  page,
}) => {
  const url = await visit({ body: tags })
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await expect(notice).toHaveCount(0)
  const [record] = await stored(site, 'consent.refused')
  expect(record?.decision).toEqual({ analytics: false, marketing: false })
  expect(record).not.toHaveProperty('facts')
  await page.goto(url)
  await page.waitForTimeout(500)
  await expect(notice).toHaveCount(0)
  expect(site.calls).toEqual([])
  await expect.poll(async () => (await traces(page)).cookies).toEqual(['soglasie'])
})

test('is a labelled region and takes no focus', async ({ visit, notice, page }) => {
  await visit()
  await expect(notice.getByRole('region', { name: 'Cookie и ваши данные' })).toBeVisible()
  expect(await page.evaluate('document.activeElement === document.body')).toBe(true)
})

test('speaks the language of the page', async ({ visit, notice }) => {
  await visit({ lang: 'kk' })
  await expect(notice.getByRole('button', { name: 'Бас тарту' })).toBeVisible()
  await visit({ lang: 'en-GB' })
  await expect(notice.getByRole('button', { name: 'Refuse' })).toBeVisible()
})

test('any text can be overridden by the operator', async ({ visit, notice }) => {
  await visit({ config: { ui: { texts: { ru: { accept: 'Да, согласен' } } } } })
  await expect(notice.getByRole('button', { name: 'Да, согласен' })).toBeVisible()
})

test('an answer the operator left blank keeps the words of the language, in the notice, the settings and the record', async ({
  visit,
  notice,
  dialog,
  site,
}) => {
  await visit({ config: { ui: { texts: { ru: { accept: '', reject: ' \u00a0', settings: '\n', save: '' } } } } })
  for (const name of ['Принять все', 'Отказаться', 'Настроить'])
    await expect(notice.getByRole('button', { name, exact: true })).toHaveText(name)
  await notice.getByRole('button', { name: 'Настроить' }).click()
  for (const name of ['Принять все', 'Отказаться', 'Сохранить выбор'])
    await expect(dialog.getByRole('button', { name, exact: true })).toHaveText(name)
  await dialog.getByRole('button', { name: 'Отказаться' }).click()
  const [record] = await stored(site, 'consent.refused')
  expect(record?.control).toEqual({ id: 'settings-reject-all', label: 'Отказаться' })
})

test('among Arabic words names and editions are read as they are written', async ({ visit, notice }) => {
  await visit({ lang: 'ar' })
  // Where the first and the last letter stand, from left to right.
  const ends = (text: string) =>
    notice.getByText(text, { exact: true }).evaluate((element) => {
      const range = document.createRange()
      const words = element.firstChild as Text
      return [0, words.length - 1].map((at) => {
        range.setStart(words, at)
        range.setEnd(words, at + 1)
        return range.getBoundingClientRect().left
      })
    })
  for (const text of ['2026-09-01', 'ООО «Лавка»']) {
    const [first = 0, last = 0] = await ends(text)
    expect(last - first, text).toBeGreaterThan(30)
  }
})

test('withdrawal closes the gate and is recorded', async ({ visit, notice, site, page }) => {
  await visit({ body: tags })
  await notice.getByRole('button', { name: 'Принять все' }).click()
  const [given] = await stored(site, 'consent.given')
  await page.evaluate('window.soglasie.withdraw()')
  const [withdrawn] = await stored(site, 'consent.withdrawn')
  expect(withdrawn).toMatchObject({ previous: given?.id, decision: { analytics: false, marketing: false } })
  expect(await page.evaluate('window.soglasie.has("analytics")')).toBe(false)
})

test('calls made before the script is there are replayed', async ({ visit, page, packaging }) => {
  test.skip(packaging === 'module', 'a module has the handle itself')
  await visit({ head: '<script>window.soglasie = [(consent) => { window.early = consent.has("necessary") }]</script>' })
  expect(await page.evaluate('window.early')).toBe(true)
})

test('a broken configuration keeps everything shut and says what to do', async ({ site, page, packaging }) => {
  test.skip(packaging === 'module', 'a module gets its configuration as a value')
  const warnings: string[] = []
  page.on('console', (message) => warnings.push(message.text()))
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  await page.goto(site.at('shop.localhost', site.page({ config: { operator: 1 } as never, packaging, body: tags })))
  expect(await page.evaluate('window.soglasie.has("analytics")')).toBe(false)
  expect(warnings.join()).toContain('npx soglasie check FILE')
  await page.waitForTimeout(300)
  expect(site.calls).toEqual([])
  expect(errors).toEqual([])
})

test('showNotice() shows it again after a decision, and an answer changes the decision', async ({
  visit,
  notice,
  site,
  page,
}) => {
  await visit()
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await expect(notice).toHaveCount(0)
  await page.evaluate('soglasie.showNotice()')
  await notice.getByRole('button', { name: 'Принять все' }).click()
  await expect(notice).toHaveCount(0)
  await stored(site, 'consent.given')
  expect(await page.evaluate('soglasie.has("analytics")')).toBe(true)
})
