import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FrameLocator, type Locator, type Page, test as base, expect } from '@playwright/test'
import { type Demo, startDemo } from '../../demo/start.js'
import type { Options } from '../harness/test.js'

export { expect }

interface Fixtures extends Options {
  /** Opens the playground and waits until the SDK has drawn its notice in the preview. */
  readonly open: (fragment?: string) => Promise<FrameLocator>
  /** The control that a path of the configuration is written in. */
  readonly field: (path: string) => Locator
  readonly complaints: string[]
}

export const test = base.extend<Fixtures, { demo: Demo }>({
  demo: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const data = mkdtempSync(join(tmpdir(), 'soglasie-playground-'))
      const demo = await startDemo({ port: 0, vendorsPort: 0, collectorPort: 0, data })
      await use(demo)
      await demo.close()
      rmSync(data, { recursive: true })
    },
    { scope: 'worker' },
  ],
  packaging: ['script', { option: true }],
  /** Everything the browser held against the page or its preview. */
  complaints: async ({ page }, use) => {
    const found: string[] = []
    page.on('console', (message) => message.type() === 'error' && found.push(message.text()))
    page.on('pageerror', (error) => found.push(error.message))
    await use(found)
  },
  open: async ({ page, demo, complaints }, use) => {
    await use(async (fragment = '') => {
      await page.goto(demo.playground + fragment)
      const frame = page.frameLocator('iframe')
      await expect(frame.locator('#soglasie-notice'), complaints.join('\n')).toBeVisible()
      return frame
    })
  },
  field: async ({ page }, use) => use((path) => page.locator(`[id="field-${path}"]`)),
  locale: 'en-GB',
})

/** Unfolds a section of the form. */
export const unfold = (page: Page, section: string): Promise<void> =>
  page.locator('.section > summary', { hasText: section }).click()

export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
