import { expect } from '@playwright/test'
import type { Vendor } from '../../src/model/vendor.js'
import { snippets } from './snippets.js'
import { type Town, markedUrl } from './town.js'

/** A visitor's tab, whatever drives it: a page of Playwright is one, and so is what drives WebKitGTK. */
export interface Tab {
  goto(url: string): Promise<unknown>
  reload(): Promise<unknown>
  /** Runs in the page: an expression, or a function that needs nothing from outside. */
  evaluate<Result>(task: string | (() => Result | Promise<Result>)): Promise<Result>
  context(): { cookies(): Promise<readonly { readonly name: string; readonly domain: string }[]> }
}

/** What the page has left on the visitor's device, Soglasie's own apart. */
export interface Traces {
  readonly cookies: readonly string[]
  readonly keys: readonly string[]
  readonly databases: readonly string[]
}

export const none: Traces = { cookies: [], keys: [], databases: [] }

/** Runs in the tab. */
export async function traces(): Promise<Omit<Traces, 'cookies'>> {
  const own = (name: string) => /^soglasie\b/.test(name)
  return {
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => !own(key)).sort(),
    // WebKit keeps the empty database of the upgrade the gate has aborted; it is the gate's own, and holds nothing.
    databases: (await indexedDB.databases())
      .map(({ name = '' }) => name)
      .filter((name) => name !== 'soglasie_held')
      .sort(),
  }
}

/** @param domain cookies of this site only; default: of everybody */
export async function left(tab: Tab, domain = ''): Promise<Traces> {
  const cookies = await tab.context().cookies()
  return {
    cookies: cookies
      .filter((cookie) => cookie.name !== 'soglasie' && cookie.domain.endsWith(domain))
      .map(({ name }) => name)
      .sort(),
    ...(await tab.evaluate(traces)),
  }
}

/** Until everything the page starts by itself has started, and a request of its own has come back after that. */
export const settle = (tab: Tab): Promise<void> =>
  tab.evaluate(async () => {
    const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))
    const here = () => {
      const { soglasie } = window as { soglasie?: unknown }
      return document.readyState === 'complete' && soglasie && !Array.isArray(soglasie)
    }
    while (!here()) await pause(10)
    await pause(60)
    await fetch('/barrier')
  })

/** Nothing reached anybody but the site, nothing was left. */
export async function expectNothing(tab: Tab, town: Town): Promise<void> {
  await settle(tab)
  expect(town.strangers()).toEqual([])
  expect(await left(tab)).toEqual(none)
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

/** The scripts among these addresses, as they stand on the page. */
export const written = (town: Town, addresses: readonly string[]): string[] =>
  addresses.filter((address) =>
    town.arrivals.some(({ host, path, kind }) => kind === 'script' && (host + path).startsWith(address)),
  )

/**
 * The scripts among these addresses, in the order in which the browser began to ask for them. Frames and images start
 * when the browser thinks fit, and nothing hangs on their order.
 */
export async function begun(tab: Tab, town: Town, addresses: readonly string[]): Promise<string[]> {
  const times = await tab.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name, startTime }) => [name, startTime] as const),
  )
  const timeOf = (address: string) => times.find(([name]) => name.startsWith('https://' + address))?.[1] ?? Infinity
  return written(town, addresses).toSorted((one, other) => timeOf(one) - timeOf(other))
}

/** The vendor's tags in the order in which they stand on the tab. */
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
export const kept = (tab: Tab): Promise<void> =>
  expect.poll(async () => (await tab.context().cookies()).some(({ name }) => name === 'soglasie')).toBe(true)

/** Every stand-in that runs on the page writes and calls again; what the page has of it in the same moment. */
export const beat = (tab: Tab): Promise<Omit<Traces, 'databases'>> =>
  tab.evaluate(() => {
    const { leakBeats = {} } = window as { leakBeats?: Record<string, () => void> }
    for (const again of Object.values(leakBeats)) again()
    const foreign = (name: string) => name && !/^soglasie\b/.test(name)
    return {
      cookies: document.cookie.split(/=[^;]*(?:; )?/).filter(foreign),
      keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(foreign),
    }
  })
