import { type Page, expect } from '@playwright/test'
import type { Vendor } from '../../src/model/vendor.js'
import { snippets } from './snippets.js'
import { type Town, markedUrl } from './town.js'

/** What the page has left on the visitor's device, Soglasie's own apart. */
export interface Traces {
  readonly cookies: readonly string[]
  readonly keys: readonly string[]
  readonly databases: readonly string[]
}

export const none: Traces = { cookies: [], keys: [], databases: [] }

/** Runs in the page. */
export async function traces(): Promise<Omit<Traces, 'cookies'>> {
  const own = (name: string) => /^soglasie\b/.test(name)
  return {
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => !own(key)).sort(),
    databases: (await indexedDB.databases()).map(({ name = '' }) => name).sort(),
  }
}

/** @param domain cookies of this site only; default: of everybody */
export async function left(page: Page, domain = ''): Promise<Traces> {
  const cookies = await page.context().cookies()
  return {
    cookies: cookies
      .filter((cookie) => cookie.name !== 'soglasie' && cookie.domain.endsWith(domain))
      .map(({ name }) => name)
      .sort(),
    ...(await page.evaluate(traces)),
  }
}

/** Until everything the page starts by itself has started, and a request of its own has come back after that. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.waitForFunction('!!window.soglasie && !Array.isArray(window.soglasie)')
  await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 60))
    await fetch('/barrier')
  })
}

/** Nothing reached anybody but the site, nothing was left. */
export async function expectNothing(page: Page, town: Town): Promise<void> {
  await settle(page)
  expect(town.strangers()).toEqual([])
  expect(await left(page)).toEqual(none)
}

/** What must arrive of a vendor once it is granted, as beginnings of `host/path?query`. */
export function expected(town: Town, vendor: Vendor, round: string): string[] {
  const inFrame = snippets[vendor.id]?.marked
  if (inFrame === 'img' || inFrame === 'link') return []
  return town.planOf(vendor).calls.map(({ act, url }) => {
    const address = url.replace(/^\w+:\/\//, '')
    return inFrame ? address.replace('act=' + act, 'act=inside') : `${address}&round=${round}`
  })
}

/** Which of these were not asked for. */
export const missing = (town: Town, addresses: readonly string[]): string[] => {
  const asked = town.asked()
  return addresses.filter((address) => !asked.some((one) => one.startsWith(address)))
}

/**
 * The addresses in the order in which the browser began to ask for them, each kind of element by itself: an image
 * starts a moment later than a script, whichever was opened first.
 */
export async function begun(page: Page, town: Town, addresses: readonly string[]): Promise<Record<string, string[]>> {
  const times = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name, startTime }) => [name, startTime] as const),
  )
  const found = addresses.map((address) => ({
    address,
    kind: town.arrivals.find(({ host, path }) => (host + path).startsWith(address))?.kind ?? 'nothing',
    time: times.find(([name]) => name.startsWith('https://' + address))?.[1] ?? Infinity,
  }))
  const byKind: Record<string, string[]> = {}
  for (const { kind, address } of found.toSorted((one, other) => one.time - other.time))
    (byKind[kind] ??= []).push(address)
  return byKind
}

/** The same, as the page has them. */
export function written(town: Town, addresses: readonly string[]): Record<string, string[]> {
  const byKind: Record<string, string[]> = {}
  for (const address of addresses) {
    const kind = town.arrivals.find(({ host, path }) => (host + path).startsWith(address))?.kind ?? 'nothing'
    ;(byKind[kind] ??= []).push(address)
  }
  return byKind
}

/** The vendor's tags in the order in which they stand on the page. */
export const tagsOf = (vendor: Vendor): string[] => [
  ...(snippets[vendor.id]?.asks ?? []),
  markedUrl(vendor).replace('https://', ''),
]

/** What the stand-in of a vendor leaves where nobody holds it. */
export function planned(town: Town, vendor: Vendor): Traces {
  const { cookies, keys, databases } = town.planOf(vendor)
  return {
    cookies: cookies.map(([name]) => name).sort(),
    keys: [...keys, ...keys].sort(),
    databases: [...databases].sort(),
  }
}

/** Until an answer is kept: the next page must know it. */
export const kept = (page: Page): Promise<void> =>
  expect.poll(async () => (await page.context().cookies()).some(({ name }) => name === 'soglasie')).toBe(true)

/** Every stand-in that runs on the page writes and calls again; what the page has of it in the same moment. */
export const beat = (page: Page): Promise<Omit<Traces, 'databases'>> =>
  page.evaluate(() => {
    const { leakBeats = {} } = window as { leakBeats?: Record<string, () => void> }
    for (const again of Object.values(leakBeats)) again()
    const foreign = (name: string) => name && !/^soglasie\b/.test(name)
    return {
      cookies: document.cookie.split(/=[^;]*(?:; )?/).filter(foreign),
      keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(foreign),
    }
  })
