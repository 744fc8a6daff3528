import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test as base, expect } from '@playwright/test'
import { startCollector } from 'soglasie-collector'
import type { Options } from '../harness/test.js'
import { type Seeded, operator, seed } from './seed.js'

export { expect }

export const token = 'a-token-for-the-dashboard'

interface Place extends Seeded {
  readonly url: string
}

interface Fixtures extends Options {
  /** Signs in, in English, and waits for the overview. */
  readonly signIn: () => Promise<void>
}

/** The built collector on a database of its own, and the page of its dashboard. */
export const test = base.extend<Fixtures, { place: Place }>({
  place: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const directory = mkdtempSync(join(tmpdir(), 'soglasie-admin-'))
      const database = join(directory, 'soglasie.db')
      const seeded = await seed(database)
      const collector = await startCollector({ port: 0, database, operators: [operator], token, log: () => {} })
      await fetch(`${collector.url}/v1/records`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: 'https://shop.example' },
        body: JSON.stringify({ operator: 'shop', site: 'shop.example', event: 'consent.guessed' }),
      })
      await use({ ...seeded, url: `${collector.url}/admin` })
      await collector.close()
      rmSync(directory, { recursive: true })
    },
    { scope: 'worker' },
  ],
  packaging: ['script', { option: true }],
  signIn: async ({ page, place }, use) => {
    await use(async () => {
      await page.goto(place.url)
      await page.getByLabel('Language', { exact: true }).selectOption('en')
      await page.getByLabel('Token of the read API').fill(token)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByRole('heading', { level: 2, name: 'Over time' })).toBeVisible()
    })
  },
  locale: 'en-GB',
})

/** The dashboard has one packaging. */
export const isElsewhere = ({ browserName, packaging }: { browserName: string; packaging: string }): boolean =>
  browserName !== 'chromium' || packaging !== 'script'

/** Does anything stick out sideways? */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
