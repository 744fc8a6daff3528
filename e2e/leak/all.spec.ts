import { all } from '../../src/vendors/all.js'
import { expect } from '../harness/test.js'
import { beat, begun, expected, left, missing, none, planned, settle, tagsOf, written } from './page.js'
import { showShut, withdraw } from './phases.js'
import { snippets } from './snippets.js'
import { test } from './test.js'
import { guarded, ownersOf } from './town.js'

const domain = 'agency.example'
const of = (...purposes: string[]) => all.filter(({ purpose }) => purposes.includes(purpose))

/** Vendors whose stand-in runs on the page itself. */
const running = all.filter(({ id }) => !snippets[id]?.marked)

/** What analytics alone has not opened, in the order in which it opens: held tags in their order, then marked ones. */
const opening = (() => {
  const rest = of('functional', 'marketing').filter(({ id }) => snippets[id]?.by !== 'call')
  const held = rest.filter(({ id }) => snippets[id]?.by === 'script')
  const marked = rest.flatMap((vendor) => (held.includes(vendor) ? tagsOf(vendor).slice(-1) : tagsOf(vendor)))
  // Intercom's snippet waits for the page to be loaded.
  const inOrder = held.toSorted((one, other) => Number(one.id === 'intercom') - Number(other.id === 'intercom'))
  const all = [...inOrder.flatMap(({ id }) => snippets[id]?.asks ?? []), ...marked]
  return [...new Set(all)].filter((address) => !ownersOf(address).some(({ purpose }) => purpose === 'analytics'))
})()

test('every vendor of the catalogue on one page', async ({ tab, town, packaging, browserName }) => {
  test.skip(browserName !== 'chromium' || packaging !== 'script', 'one engine: vendors one by one are shown in all')
  test.setTimeout(150_000)
  const url = town.furnish({ domain, vendors: all, most: 2, ...guarded(packaging, all) })

  await showShut(tab, town, url)

  await test.step('one purpose granted: its vendors come, nobody else', async () => {
    await tab.evaluate('window.soglasie.decide({ analytics: true, functional: false, marketing: false })')
    const granted = of('analytics')
    await expect
      .poll(
        () =>
          missing(
            town,
            granted.flatMap((vendor) => expected(town, vendor, 'first')),
          ),
        { timeout: 45_000 },
      )
      .toEqual([])
    await settle(tab)
    const others = town.asked().filter((address) => !ownersOf(address).some((vendor) => granted.includes(vendor)))
    expect(others).toEqual([])
    const names = new Set(granted.flatMap((vendor) => planned(town, vendor).cookies))
    expect((await left(tab, domain)).cookies.filter((name) => !names.has(name))).toEqual([])
  })

  await test.step('all granted: all come, in order', async () => {
    await tab.evaluate('window.soglasie.acceptAll()')
    await expect
      .poll(() => tab.evaluate('Object.keys(leakBeats).sort()'), { timeout: 45_000 })
      .toEqual(running.map(({ id }) => id).sort())
    // A script that two vendors share has run with the first of them: what the other called then has failed.
    await beat(tab)
    await expect
      .poll(
        () =>
          missing(
            town,
            all.flatMap((vendor) => expected(town, vendor, 'again')),
          ),
        { timeout: 45_000 },
      )
      .toEqual([])
    expect(await begun(tab, town, opening)).toEqual(written(town, opening))
    const { cookies, keys, databases } = await left(tab, domain)
    for (const vendor of running) {
      const plan = planned(town, vendor)
      expect(cookies, vendor.id).toEqual(expect.arrayContaining([...plan.cookies]))
      expect(keys, vendor.id).toEqual(expect.arrayContaining([...plan.keys]))
      expect(databases, vendor.id).toEqual(expect.arrayContaining([...plan.databases]))
    }
  })

  await test.step('after withdrawal nothing remains and nothing leaves', async () => {
    await withdraw(tab, town, domain)
    await tab.reload()
    await settle(tab)
    expect(town.strangers()).toEqual([])
    expect(await left(tab, domain)).toEqual(none)
  })
})
