import type { Page } from '@playwright/test'
import { type Fixtures, test as base } from '../harness/test.js'
import { type Town, useTown } from './town.js'

/** One network and one visitor a worker: a browser's context costs more than a test. Each test has a site of its own. */
export const test = base.extend<Fixtures & { readonly tab: Page }, { readonly town: Town; readonly visitor: Page }>({
  town: [useTown, { scope: 'worker' }],
  visitor: [
    async ({ browser, town }, use) => {
      const proxy = { server: `http://127.0.0.1:${town.port}` }
      const context = await browser.newContext({ proxy, ignoreHTTPSErrors: true, locale: 'ru-RU' })
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
  tab: async ({ visitor }, use) => {
    await visitor.context().clearCookies()
    await use(visitor)
    await visitor.goto('about:blank')
  },
})
