import { all } from '../../src/vendors/all.js'
import { expect } from '../harness/test.js'
import { beat, expected, left, missing, none, settle } from './page.js'
import { snippets } from './snippets.js'
import { test } from './test.js'
import { guarded } from './town.js'

const domain = 'crowd.example'
const embeds = all.filter(({ id }) => snippets[id]?.marked === 'iframe' || /maps|youtube|facebook-plugins/.test(id))
const vendors = [...embeds, ...all.filter(({ id }) => /^(metrica|top-mail|google-analytics|calltouch)$/.test(id))]

/** When a frame made a call, by its own word: the same clock as the page's. */
const madeAt = (address: string) => Number(/&pulse=(\d+)/.exec(address)?.[1] ?? 0)

/**
 * Frames that call forty times a second, and trackers, more than a browser has connections for. What arrives after a
 * withdrawal may have been asked for before it and have waited for its turn, so calls are told apart by when they were
 * made, and not by when they came.
 */
test('of a crowd of frames and trackers none calls after a withdrawal', async ({
  tab,
  town,
  packaging,
  browserName,
}) => {
  test.skip(browserName !== 'chromium' || packaging !== 'script', 'one engine: embeds one by one are shown in all')
  test.setTimeout(90_000)
  await tab.goto(town.furnish({ domain, vendors, ...guarded(packaging, vendors) }))
  await settle(tab)
  await tab.evaluate('window.soglasie.acceptAll()')
  const wanted = vendors.flatMap((vendor) => expected(town, vendor, 'first'))
  await expect.poll(() => missing(town, wanted), { timeout: 45_000 }).toEqual([])
  const calling = () =>
    new Set(
      town
        .asked()
        .filter(madeAt)
        .map((address) => /leak=([\w-]+)/.exec(address)?.[1]),
    )
  await expect.poll(() => [...calling()].sort(), 'every embed calls').toEqual(embeds.map(({ id }) => id).sort())

  await tab.evaluate('window.soglasie.withdraw()')
  await settle(tab)
  const gone = await tab.evaluate(() => Date.now())
  await expect.poll(() => left(tab, domain), { timeout: 20_000 }).toEqual(none)
  expect(await beat(tab)).toEqual({ cookies: [], keys: [] })
  await settle(tab)
  const late = () => town.asked().filter((address) => madeAt(address) > gone || address.includes('round=again'))
  expect(late()).toEqual([])
  // Nor later, when whatever has waited has come.
  await new Promise((resolve) => setTimeout(resolve, 1000))
  expect(late()).toEqual([])
})
