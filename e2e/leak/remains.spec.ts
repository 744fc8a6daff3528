import type { Page } from '@playwright/test'
import { expect, test } from '../harness/test.js'

const config = {
  purposes: [
    { id: 'necessary', required: true },
    {
      id: 'analytics',
      services: [{ id: 'counter', name: 'Счётчик', databases: ['ct_db'], caches: ['ct_*'] }],
    },
  ],
}

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
const names = (page: Page) => page.evaluate(() => caches.keys())

/** Leaves something on a page of the site that has no SDK; no cookie and no key tells of it. */
const leave = {
  database: (page: Page) =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.open('ct_db').onsuccess = ({ target }) => {
            ;(target as IDBOpenDBRequest).result.close()
            resolve()
          }
        }),
    ),
  cache: (page: Page) => page.evaluate(async () => void (await caches.open('ct_cache'))),
}

for (const [kind, write] of Object.entries(leave))
  test(`a ${kind} that alone is left goes, before a choice and after a refusal`, async ({ visit, page, site }) => {
    const left = kind === 'cache' ? names : databases
    for (const refuse of [false, true]) {
      if (refuse) {
        await page.evaluate('soglasie.rejectAll()')
        await expect.poll(() => page.evaluate('!!soglasie.decision')).toBe(true)
      }
      await page.goto(site.at('shop.localhost', '/other'))
      await write(page)
      expect(await left(page)).toHaveLength(1)
      await visit({ config })
      await expect.poll(() => left(page)).toEqual([])
    }
  })
