import { type BrowserContext, type Page, test as base, expect } from '@playwright/test'
import type { ConsentRecord } from '../../src/model/record.js'
import { configure } from './config.js'
import { type PageOptions, type Packaging, type Site, startSite } from './site.js'

export { expect }

export interface Options {
  readonly packaging: Packaging
}

export interface Visit extends Partial<Omit<PageOptions, 'config' | 'packaging'>> {
  readonly config?: Parameters<typeof configure>[0]
  readonly host?: string
  /** Opens it in this page instead of the test's own. */
  readonly in?: Page
}

export interface Fixtures extends Options {
  readonly site: Site
  /** Opens a page of the shop and waits until the SDK is there. */
  readonly visit: (options?: Visit) => Promise<string>
  /** The notice, inside its open shadow root. */
  readonly notice: ReturnType<Page['locator']>
  readonly dialog: ReturnType<Page['locator']>
}

export const test = base.extend<Fixtures>({
  packaging: ['script', { option: true }],
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await startSite()
    await use(site)
    await site.close()
  },
  visit: async ({ site, page, packaging }, use) => {
    await use(async ({ config, host = 'shop.localhost', in: where = page, ...options } = {}) => {
      const url = site.at(host, site.page({ ...options, config: configure(config), packaging }))
      await where.goto(url)
      await where.waitForFunction('!!window.soglasie && !Array.isArray(window.soglasie)')
      return url
    })
  },
  notice: async ({ page }, use) => use(page.locator('#soglasie-notice')),
  dialog: async ({ page }, use) => use(page.locator('#soglasie-settings-dialog dialog')),
})

/** What the page left in the browser. */
export async function traces(page: Page): Promise<{ cookies: string[]; storage: string[] }> {
  const cookies = await page.context().cookies()
  return {
    cookies: cookies.map(({ name }) => name).sort(),
    storage: await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort()),
  }
}

/** Waits until the endpoint has stored as many records of an event. */
export async function stored(site: Site, event: ConsentRecord['event'], count = 1): Promise<ConsentRecord[]> {
  await expect.poll(() => site.records.filter((record) => record.event === event).length).toBe(count)
  return site.records.filter((record) => record.event === event)
}

/** Gives a context's pages a browser that sends Global Privacy Control, as Chromium itself does not. */
export async function sendGpc(context: BrowserContext): Promise<void> {
  await context.setExtraHTTPHeaders({ 'Sec-GPC': '1' })
  await context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true }),
  )
}
