import type { FrameLocator, Page } from '@playwright/test'
import { type Fixtures, expect, test as base, stored } from '../harness/test.js'
import type { Site } from '../harness/site.js'

/** What a page of the tests does itself: a button that counts, and mistakes that are remembered. */
export const ownParts = `<p id="own"><button id="count">Посчитать</button> <output id="sum">0</output></p>`

export interface HostPage {
  /** The page as it must stay: where its own button is, and how its body looks. */
  look(): Promise<string>
  /** Answers the notice as a visitor does, through the settings and back: real clicks, and the record at the end. */
  answer(where?: Page | FrameLocator): Promise<void>
  /** Everything the page has not caught. */
  readonly errors: string[]
}

/** The page's own button does what it did, by a real click. */
export async function expectOwnPart(where: Page | FrameLocator): Promise<void> {
  const before = Number(await where.locator('#sum').textContent())
  await where.locator('#count').click()
  await expect(where.locator('#sum')).toHaveText(String(before + 1))
}

/** Shows the notice, the settings, and answers by a real click; Playwright clicks only what the pointer reaches. */
export async function answerNotice(page: Page, site: Site, where: Page | FrameLocator = page): Promise<void> {
  const notice = where.locator('#soglasie-notice')
  const button = (id: string) => notice.locator(`[data-soglasie="${id}"]`)
  await expect(button('reject-all')).toBeVisible()
  await expect(button('reject-all')).toBeInViewport({ ratio: 1 })
  await expect(button('accept-all')).toBeInViewport({ ratio: 1 })
  await button('open-settings').click()
  const dialog = where.locator('#soglasie-settings-dialog dialog')
  await expect(dialog.locator('[data-soglasie="save"]')).toBeInViewport({ ratio: 1 })
  await dialog.locator('[data-soglasie="purpose-analytics"]').click()
  await expect(dialog.locator('[data-soglasie="purpose-analytics"]')).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(site.records.map(({ event }) => event)).not.toContain('consent.refused')
  await button('reject-all').click()
  await expect(notice).toHaveCount(0)
  expect(await stored(site, 'consent.refused')).toMatchObject([{ control: { id: 'reject-all' }, method: 'button' }])
}

const counting = () => {
  document.addEventListener('click', (event) => {
    if ((event.target as Element).id !== 'count') return
    const sum = document.getElementById('sum') as HTMLElement
    sum.textContent = String(Number(sum.textContent) + 1)
  })
}

export const test = base.extend<Fixtures & { readonly host: HostPage }>({
  host: async ({ page, site }, use) => {
    const errors: string[] = []
    page.on('pageerror', ({ message }) => {
      // Firefox reports here too what it keeps from being loaded; that is said to the operator and thrown nowhere.
      if (!/^The (page.s settings|Same Origin Policy)/.test(message)) errors.push(message)
    })
    await page.addInitScript(counting)
    await use({
      errors,
      look: () =>
        page.evaluate(() => {
          const { x, y, width, height } = (document.querySelector('#own') as Element).getBoundingClientRect()
          const { paddingBottom, paddingTop } = getComputedStyle(document.documentElement)
          return JSON.stringify({ x, y, width, height, paddingBottom, paddingTop })
        }),
      answer: (where) => answerNotice(page, site, where),
    })
    expect(errors).toEqual([])
  },
})

export { expect, stored }
