import type { Vendor } from '../../src/model/vendor.js'
import { expect, test } from '../harness/test.js'
import type { Packaging } from '../harness/site.js'
import {
  type Tab,
  beat,
  begun,
  expectNothing,
  expected,
  kept,
  left,
  missing,
  none,
  planned,
  settle,
  tagsOf,
  written,
} from './page.js'
import { snippets } from './snippets.js'
import { type Town, guarded } from './town.js'

/** The page is opened and refused: nothing leaves and nothing is left, before a choice and after the refusal. */
export async function showShut(tab: Tab, town: Town, url: string): Promise<void> {
  await test.step('before a choice nothing leaves and nothing is left', async () => {
    await tab.goto(url)
    await expectNothing(tab, town)
  })

  await test.step('after refusal neither', async () => {
    await tab.evaluate('window.soglasie.rejectAll()')
    await kept(tab)
    await tab.reload()
    await expectNothing(tab, town)
  })
}

/** The consent is withdrawn: nothing remains, and nothing leaves although the vendors try again. */
export async function withdraw(tab: Tab, town: Town, domain: string): Promise<void> {
  await tab.evaluate('window.soglasie.withdraw()')
  await expect.poll(() => left(tab, domain)).toEqual(none)
  await settle(tab)
  town.forget()
  expect(await beat(tab)).toEqual({ cookies: [], keys: [] })
  await settle(tab)
  expect(town.strangers()).toEqual([])
}

/** A visit to a page with one vendor: before a choice, after refusal, after grant, after withdrawal, and the next page. */
export async function visitVendor(tab: Tab, town: Town, packaging: Packaging, vendor: Vendor): Promise<void> {
  const domain = `${vendor.id}.example`
  const vendors = [vendor]
  const url = town.furnish({ domain, vendors, ...guarded(packaging, vendors) })
  const tags = tagsOf(vendor)

  await showShut(tab, town, url)

  await test.step('after grant all comes, in order', async () => {
    await tab.evaluate('window.soglasie.acceptAll()')
    if (snippets[vendor.id]?.by === 'call') {
      // A call that failed is not repeated: the next page makes it again.
      await settle(tab)
      await tab.reload()
    }
    await expect.poll(() => missing(town, [...tags, ...expected(town, vendor, 'first')])).toEqual([])
    expect(await begun(tab, town, tags)).toEqual(written(town, tags))
    if (await tab.evaluate('!!window.leakBeats'))
      await expect.poll(() => left(tab, domain)).toEqual(planned(town, vendor))
  })

  await test.step('after withdrawal nothing remains and nothing leaves', async () => {
    await withdraw(tab, town, domain)
    expect(await left(tab, domain)).toEqual(none)
  })

  await test.step('on the next page neither', async () => {
    await tab.reload()
    await settle(tab)
    expect(town.strangers()).toEqual([])
    expect(await left(tab, domain)).toEqual(none)
  })
}
