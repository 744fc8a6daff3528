import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Locator, type Page, test as base, expect } from '@playwright/test'
import type { StoredRecord } from '../../collector/src/store/store.js'
import { sites } from '../../demo/sites.js'
import { type Demo, startDemo } from '../../demo/start.js'
import type { RecordEvent } from '../../src/model/record.js'
import type { Packaging } from '../harness/site.js'
import type { Options } from '../harness/test.js'

export { expect }

/** Somebody who comes to the demo's sites with an empty browser, and what is seen of them from outside. */
export interface Visitor {
  readonly page: Page
  readonly notice: Locator
  readonly dialog: Locator
  /** Address of a page in the packaging under test, without the demo's panel. */
  address(host: string, path?: string, query?: Readonly<Record<string, string>>): string
  /** Opens a page and waits until it has loaded and whatever it shows at once is there. */
  open(host: string, path?: string, query?: Readonly<Record<string, string>>): Promise<void>
  /** Opens layer 2 by the page's own way to it. */
  openSettings(): Promise<void>
  /** Lets a request, a record or a cookie that should not be there come. */
  settle(): Promise<void>
  /** Everything that reached a vendor, in order: `metrica/tag.js`, without the query. */
  reached(): string[]
  /** What the gate let load, without the later calls of vendors that run. */
  loaded(): string[]
  /** Names of all cookies in the jar, whoever set them. */
  cookies(): Promise<string[]>
  /** Keys of the page's local and session storage. */
  keys(): Promise<string[]>
  /** What the collector stored of this visitor at an operator, in order. */
  rows(operator: string, event?: RecordEvent): Promise<StoredRecord[]>
  /** Waits until just as many records of an event are stored. */
  stored(operator: string, event: RecordEvent, count?: number): Promise<StoredRecord[]>
}

interface Fixtures extends Options {
  readonly visitor: Visitor
}

/** Looks again often: most of what is waited for is there within a tenth of a second. */
export const often = { intervals: [30, 50, 70, 100, 150, 250] }

/** A UUID v7 begins with its time: ids below this one were made earlier. */
function firstIdOf(time: number): string {
  const hex = time.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

export function visitorOf(page: Page, demo: Demo, packaging: Packaging): Visitor {
  const since = firstIdOf(Date.now())
  const { collector, vendors } = demo
  const reached = () => vendors.log.all().map(({ path }) => path.slice(1).replace(/\?.*/, ''))
  const visitor: Visitor = {
    page,
    notice: page.locator('#soglasie-notice'),
    dialog: page.locator('#soglasie-settings-dialog dialog'),
    address(host, path = '/', query = {}) {
      const url = new URL(path, demo.sites.urls[host])
      for (const [name, value] of Object.entries({ panel: 'off', ...query })) url.searchParams.set(name, value)
      if (packaging === 'module') url.searchParams.set('as', 'module')
      return url.href
    },
    async open(host, path, query) {
      await page.goto(visitor.address(host, path, query))
    },
    async openSettings() {
      await page.locator('footer [data-soglasie="settings"]').click()
      await expect(visitor.dialog).toBeVisible()
    },
    settle: () => page.waitForTimeout(250),
    reached,
    loaded: () => reached().filter((path) => !/\/(hit\.gif|leave)$/.test(path)),
    cookies: async () => (await page.context().cookies()).map(({ name }) => name).sort(),
    // The visitor's own receipts and decisions stay: they are proof of what was answered here.
    keys: () =>
      page.evaluate(() =>
        [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
          .filter((key) => !/^soglasie-(receipt:|history$)/.test(key))
          .sort(),
      ),
    async rows(operator, event) {
      const query = new URLSearchParams({ operator, after: since, limit: '1000', ...(event && { event }) })
      const response = await fetch(`${collector.url}/v1/records?${query}`, {
        headers: { authorization: `Bearer ${collector.token}` },
      })
      expect(response.status).toBe(200)
      return ((await response.json()) as { records: StoredRecord[] }).records
    },
    async stored(operator, event, count = 1) {
      await expect
        .poll(async () => (await visitor.rows(operator, event)).length, { ...often, message: event })
        .toBe(count)
      return visitor.rows(operator, event)
    },
  }
  return visitor
}

export const test = base.extend<Fixtures, { demo: Demo }>({
  packaging: ['script', { option: true }],
  demo: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const data = mkdtempSync(join(tmpdir(), 'soglasie-operators-'))
      const demo = await startDemo({ port: 0, vendorsPort: 0, collectorPort: 0, data })
      await use(demo)
      await demo.close()
      rmSync(data, { recursive: true })
    },
    { scope: 'worker' },
  ],
  visitor: async ({ page, demo, packaging }, use) => {
    demo.vendors.log.clear()
    await use(visitorOf(page, demo, packaging))
  },
})

/** Hosts of the demo that belong to an operator, the first one first. */
export const hostsOf = (operator: string): string[] =>
  sites.filter((site) => site.operator === operator).map(({ host }) => host)

/** Keys of a value as they are stored, sorted; nothing that is `undefined` survives JSON. */
export const keysOf = (value: object | undefined): string[] => Object.keys(value ?? {}).sort()
