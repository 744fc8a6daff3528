import { expect, test } from '../harness/test.js'

const pixel = (color: string) => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
const far = (one: string, other: string) =>
  Math.max(...pixel(one).map((value, index) => Math.abs(value - (pixel(other)[index] ?? 0))))

test.describe('in forced colours', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium can be made to force its colours')

  test('every control of notice and settings has an edge, and the switches tell their state', async ({
    visit,
    notice,
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await visit()
    const edges = (root: string) =>
      page.evaluate(
        (selector) =>
          [...(document.querySelector(selector)?.shadowRoot?.querySelectorAll('.button') ?? [])].map((button) => {
            const { borderTopColor, borderTopWidth, backgroundColor, color } = getComputedStyle(button)
            return { borderTopColor, borderTopWidth, backgroundColor, color }
          }),
        root,
      )
    const check = async (root: string) => {
      const all = await edges(root)
      expect(all.length).toBeGreaterThan(2)
      for (const { borderTopColor, borderTopWidth, backgroundColor, color } of all) {
        expect(borderTopWidth).toBe('1px')
        expect(far(borderTopColor, backgroundColor)).toBeGreaterThan(100)
        expect(far(color, backgroundColor)).toBeGreaterThan(100)
      }
    }
    await expect(notice.getByRole('button', { name: 'Отказаться' })).toBeVisible()
    await check('#soglasie-notice')
    await notice.getByRole('button', { name: 'Настроить' }).click()
    const box = page.getByRole('switch', { name: 'Аналитика' })
    await expect(box).not.toBeChecked()
    const before = await box.screenshot()
    await box.check()
    expect((await box.screenshot()).equals(before)).toBe(false)
    await check('#soglasie-settings-dialog')
  })
})

test('with reduced motion, and without, nothing of ours moves', async ({ visit, notice, page }) => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion })
    await visit()
    await expect(notice.getByRole('button', { name: 'Отказаться' })).toBeVisible()
    await notice.getByRole('button', { name: 'Настроить' }).click()
    await expect(page.getByRole('switch', { name: 'Аналитика' })).toBeVisible()
    expect(
      await page.evaluate(() =>
        [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])].flatMap(
          (root) => root.getAnimations().map(({ effect }) => String(effect)),
        ),
      ),
    ).toEqual([])
  }
})
