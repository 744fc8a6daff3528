import { operators } from '../operators/operators.js'
import { type Visitor, expect, test } from '../operators/visitor.js'

/** The element with the focus, inside shadow roots too: the part of the SDK it is in, its words, and how it is seen. */
const focused = ({ page }: Visitor) =>
  page.evaluate(() => {
    let element = document.activeElement
    const part = element?.id
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    const { top, bottom } = element?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
    const notice = document.querySelector('#soglasie-notice')?.getBoundingClientRect()
    return {
      part,
      name: element?.localName,
      words: element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '',
      ring: element ? getComputedStyle(element).outlineStyle : 'none',
      none: element === document.body,
      // In view and not wholly under the notice.
      seen: bottom > 0 && top < innerHeight && !(notice && top >= notice.top && bottom <= notice.bottom),
      where: `from ${top} to ${bottom}, the notice from ${notice?.top} to ${notice?.bottom}`,
    }
  })

for (const { id, home } of operators) {
  test(`${id}: Tab reaches every control of the notice in order, first of the page, each with a visible ring`, async ({
    visitor,
  }) => {
    const { page, notice } = visitor
    await visitor.open(home)
    await expect(notice).toBeVisible()
    const controls = await notice.locator('a, button').allTextContents()
    expect(controls.length).toBeGreaterThanOrEqual(5)
    const reached: string[] = []
    for (let steps = 0; steps < controls.length; steps++) {
      await page.keyboard.press('Tab')
      const { part, words, ring } = await focused(visitor)
      expect([part, words, ring === 'none']).toEqual(['soglasie-notice', words, false])
      reached.push(words)
    }
    expect(reached).toEqual(controls)
    await page.keyboard.press('Tab')
    expect((await focused(visitor)).part).not.toBe('soglasie-notice')
  })

  test(`${id}: Escape closes the settings without an answer, and the focus returns to where they were opened`, async ({
    visitor,
  }) => {
    const { page, notice, dialog } = visitor
    await visitor.open(home)
    await notice.getByRole('button', { name: 'Настроить' }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    expect((await focused(visitor)).part).toBe('soglasie-settings-dialog')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    expect(await focused(visitor)).toMatchObject({ part: 'soglasie-notice', words: 'Настроить' })

    const way = page.locator('footer [data-soglasie="settings"]')
    await way.focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(way).toBeFocused()
    await expect(notice.getByRole('button', { name: 'Принять все' })).toBeVisible()
    expect(await visitor.cookies()).toEqual([])
  })

  test(`${id}: on a phone no control of the page is hidden by the notice when the focus comes to it (WCAG 2.4.11)`, async ({
    visitor,
  }) => {
    const { page, notice } = visitor
    await page.setViewportSize({ width: 360, height: 740 })
    await visitor.open(home)
    await expect(notice).toBeVisible()
    const hidden: string[] = []
    let reached = 0
    for (let steps = 0; steps < 80; steps++) {
      await page.keyboard.press('Tab')
      let now = await focused(visitor)
      if (now.part === 'soglasie-notice' && reached) break
      if (now.part === 'soglasie-notice' || now.none) continue
      reached++
      // A page may scroll smoothly.
      for (let looks = 0; !now.seen && looks < 10; looks++) {
        await page.waitForTimeout(100)
        now = await focused(visitor)
      }
      if (!now.seen) hidden.push(`${now.name} "${now.words}" ${now.where}`)
    }
    expect(reached).toBeGreaterThan(8)
    expect(hidden).toEqual([])
  })
}
