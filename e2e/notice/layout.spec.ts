import { expect, test } from '../harness/test.js'

const long = '<p>Текст страницы.</p>'.repeat(80)
const fixed = (edge: string) =>
  `<style>#bar { position: fixed; inset-inline: 0; ${edge}: 0; height: 40px; margin: 0 } main { padding: 60px 0 }</style>
  <p id="bar"><a href="#there">Меню</a></p>`

/** Is the middle of what has the focus free to be seen? */
const seen = () => {
  const { x, y, width, height } = (document.activeElement as Element).getBoundingClientRect()
  return document.elementFromPoint(x + width / 2, y + height / 2) === document.activeElement
}

const places = [
  { ui: {}, at: ['start', 'end'], edge: 'bottom' },
  { ui: { position: 'top' }, at: ['start', 'end'], edge: 'top' },
  { ui: { layout: 'box' }, at: [], edge: 'bottom' },
  { ui: { layout: 'box', position: 'top-start' }, at: ['start'], edge: 'top' },
  { ui: { layout: 'corner' }, at: ['end'], edge: 'bottom' },
  { ui: { layout: 'corner', position: 'center-start' }, at: ['start'], edge: '' },
  { ui: { layout: 'dialog' }, at: [], edge: '' },
] as const

test('stands where the site wants it, mirrored in Arabic, without shifting anything or taking the focus', async ({
  visit,
  notice,
  page,
  browserName,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const { ui, at, edge } of places)
    for (const lang of ['ru', 'ar']) {
      await visit({ lang, body: long, config: { ui } })
      await expect(notice).toBeVisible()
      const { x, y, width, height } = (await notice.boundingBox())!
      const right = (await page.evaluate(() => document.documentElement.clientWidth)) - x - width
      const below = 800 - y - height
      const [start, end] = lang === 'ar' ? [right, x] : [x, right]
      const name = `${JSON.stringify(ui)} ${lang}`
      for (const [side, room] of [
        ['start', start],
        ['end', end],
      ] as const)
        expect(room < 13, `${name}: ${side}`).toBe((at as readonly string[]).includes(side))
      expect([y < 13, below < 13], name).toEqual([edge === 'top', edge === 'bottom'])
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
      if (browserName === 'chromium')
        expect(
          await page.evaluate(
            () =>
              new Promise<number>((resolve) => {
                new PerformanceObserver((list, observer) => {
                  observer.disconnect()
                  resolve(
                    list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
                  )
                }).observe({ type: 'layout-shift', buffered: true })
                setTimeout(() => resolve(0), 100)
              }),
          ),
          name,
        ).toBe(0)
    }
})

test('steps to the other edge when something fixed beneath it gets the focus, and leaves no trace when it goes', async ({
  visit,
  notice,
  page,
}) => {
  for (const [ui, edge] of [
    [{}, 'bottom'],
    [{ position: 'top' }, 'top'],
    [{ layout: 'box' }, 'bottom'],
  ] as const) {
    await page.context().clearCookies()
    await visit({ body: fixed(edge) + long, config: { ui: { ...ui, control: false } } })
    await expect(notice).toBeVisible()
    const style = await page.evaluate(() => document.documentElement.getAttribute('style'))
    const before = (await notice.boundingBox())!
    // By keyboard: the last control of the notice, then the page's first.
    await notice.getByRole('button', { name: 'Не согласны?' }).focus()
    await page.keyboard.press('Tab')
    await expect(page.locator('#bar a')).toBeFocused()
    await expect.poll(() => page.evaluate(seen), JSON.stringify(ui)).toBe(true)
    const after = (await notice.boundingBox())!
    expect(after.y > before.y).toBe(edge === 'top')
    await notice.getByRole('button', { name: 'Отказаться' }).click()
    await expect(notice).toHaveCount(0)
    expect(style).toContain('padding')
    expect(await page.evaluate(() => document.documentElement.getAttribute('style') ?? '')).toBe('')
  }
})

for (const layout of ['box', 'corner', 'dialog'] as const)
  test(`${layout}: Tab finds every link of the page uncovered (WCAG 2.4.11), and the page can be used`, async ({
    visit,
    notice,
    page,
  }) => {
    const links = Array.from({ length: 25 }, (_, index) => `<p><a href="#${index}">Ссылка ${index}</a></p>`).join('')
    await page.setViewportSize({ width: 360, height: 640 })
    await visit({ body: links, config: { ui: { layout } } })
    await expect(notice).toBeVisible()
    await notice.getByRole('button', { name: 'Не согласны?' }).focus()
    for (let index = 0; index < 25; index++) {
      await page.keyboard.press('Tab')
      await expect(page.locator('p a').nth(index)).toBeFocused()
      await expect.poll(() => page.evaluate(seen), `link ${index}`).toBe(true)
    }
    await page.evaluate(() => scrollTo(0, 0))
    await page.locator('p a').first().click()
    expect(page.url()).toContain('#0')
    await expect(notice).toBeVisible()
  })

test('light and dark: as the browser asks, as the site says, as the page says', async ({ visit, notice, page }) => {
  const dark = () =>
    notice.evaluate((host) => getComputedStyle(host.shadowRoot!.querySelector('section')!).backgroundColor)
  const [white, black] = ['rgb(255, 255, 255)', 'rgb(31, 36, 43)']
  await visit({ config: { ui: { theme: 'dark' } } })
  await expect(notice).toBeVisible()
  expect(await dark()).toBe(black)
  await visit({ config: { ui: { theme: 'light' } } })
  await expect(notice).toBeVisible()
  expect(await dark()).toBe(white)
  await visit({ head: '<style>.night { --soglasie-scheme: dark }</style>' })
  await expect(notice).toBeVisible()
  expect(await dark()).toBe(
    await page.evaluate(() =>
      matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(31, 36, 43)' : 'rgb(255, 255, 255)',
    ),
  )
  await page.evaluate(() => (document.documentElement.className = 'night'))
  expect(await dark()).toBe(black)
})

test('both answers take every property alike, and no rule of the page reaches one of them', async ({
  visit,
  notice,
}) => {
  await visit({
    head: `<style>
      :root { --soglasie-accent: #702; --soglasie-on-accent: #ff9; --soglasie-radius: 3px; --soglasie-size: 18px; --soglasie-reject: #eee }
      button, [data-soglasie], [data-soglasie="reject-all"] { display: none !important; opacity: .2 !important; color: #ccc !important }
      #soglasie-notice { position: static !important; margin: 900px !important; overflow: hidden !important; height: 1px !important; display: block !important; opacity: 1 !important }
    </style>`,
  })
  const looks = await Promise.all(
    ['accept-all', 'reject-all'].map((id) =>
      notice.locator(`[data-soglasie="${id}"]`).evaluate((button) => {
        const { color, backgroundColor, borderRadius, font, opacity, height } = getComputedStyle(button)
        return { color, backgroundColor, borderRadius, font, opacity, height }
      }),
    ),
  )
  expect(looks[0]).toEqual(looks[1])
  expect(looks[0]).toMatchObject({
    color: 'rgb(255, 255, 153)',
    backgroundColor: 'rgb(119, 0, 34)',
    borderRadius: '3px',
    opacity: '1',
  })
  for (const name of ['Принять все', 'Отказаться']) await expect(notice.getByRole('button', { name })).toBeInViewport()
})

test('prints as nothing', async ({ visit, notice, page, browserName }) => {
  test.skip(browserName === 'firefox', 'Firefox over WebDriver BiDi does not emulate media')
  await visit()
  await expect(notice).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(notice).toBeHidden()
})

test('a part that does not come leaves the bar', async ({ visit, notice, page, packaging }) => {
  test.skip(packaging === 'module', 'a build of the site’s own brings its chunks')
  await page.route('**/soglasie.layout.js', (route) => route.abort())
  await visit({ config: { ui: { layout: 'dialog', theme: 'dark' } } })
  await expect(notice.getByRole('button', { name: 'Отказаться' })).toBeInViewport()
})

test('what has changed is said in one line of its own, before the questions', async ({ visit, notice }) => {
  await visit()
  await notice.getByRole('button', { name: 'Отказаться' }).click()
  await expect(notice).toHaveCount(0)
  await visit({ config: { consent: { edition: '2', changes: { ru: 'Добавлен чат поддержки.' } } } })
  await expect(notice.locator('p').first()).toHaveText('Документы обновились. Добавлен чат поддержки.')
  const height = await notice
    .locator('p')
    .first()
    .evaluate((line) => line.clientHeight)
  expect(height).toBeLessThan(30)
})
