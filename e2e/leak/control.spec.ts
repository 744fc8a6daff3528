import { all } from '../../src/vendors/all.js'
import { claims } from '../../src/model/vendor.js'
import { expect } from '../harness/test.js'
import { expected, left, missing, planned } from './page.js'
import { snippets } from './snippets.js'
import { test } from './test.js'
import { textOf, unguarded } from './town.js'

test('every vendor has its snippet described', () => {
  expect(Object.keys(snippets)).toEqual(all.map(({ id }) => id))
})

/** Without the gate the suite's own pages leak: what the other files call held would have left. */
for (const vendor of all)
  test(`without Soglasie: ${vendor.id}`, async ({ tab, town }) => {
    const { by, asks = [], carriedBy, marked } = snippets[vendor.id] ?? {}
    const domain = `${vendor.id}.example`
    await tab.goto(town.furnish({ domain, html: unguarded([vendor]), vendors: [vendor] }))
    await expect.poll(() => missing(town, asks)).toEqual([])

    const hosts = [vendor, ...all.filter(({ id }) => id === carriedBy)].flatMap(({ hosts }) => hosts)
    for (const asked of town.asked().filter((one) => !one.includes('round=leaving'))) {
      const slash = asked.indexOf('/')
      expect(
        hosts.some((entry) => claims(entry, asked.slice(0, slash), asked.slice(slash))),
        asked,
      ).toBe(true)
    }
    const parsed = `new DOMParser().parseFromString(${JSON.stringify('<body>' + textOf(vendor.id))}, 'text/html')`
    const inMarkup = await tab.evaluate(
      `[...${parsed}.querySelectorAll('[src], link[rel=stylesheet]')].some((tag) => !tag.closest('noscript'))`,
    )
    expect(inMarkup).toBe(by === 'markup')

    if (marked || !(await tab.evaluate('!!window.leakBeats'))) return
    await expect.poll(() => missing(town, expected(town, vendor, 'first'))).toEqual([])
    await expect.poll(() => left(tab, domain)).toEqual(planned(town, vendor))
  })
