import { markHtml } from '../../src/html/markHtml.js'
import { servicesToMark } from '../../src/html/services.js'
import type { Config } from '../../src/model/policy.js'
import type { Vendor } from '../../src/model/vendor.js'
import { all } from '../../src/vendors/all.js'
import { expect } from '../harness/test.js'
import { begun, left, missing, none, settle, written } from '../leak/page.js'
import { showShut } from '../leak/phases.js'
import { snippets } from '../leak/snippets.js'
import { test } from '../leak/test.js'
import { shopOf, textOf } from '../leak/town.js'

test.skip(({ packaging }) => packaging === 'module', 'marks are in the page whatever brings the SDK')

/** Pages of so many vendors. */
const size = 21
const pages = Array.from({ length: Math.ceil(all.length / size) }, (_, page) =>
  all.slice(page * size, (page + 1) * size),
)

/** Marks alone: nothing else is held, and the head comes after the parser has seen everything. */
const configOf = (vendors: readonly Vendor[]): Config => ({ ...shopOf(vendors), gate: { hold: false } })

const htmlOf = (vendors: readonly Vendor[]): string => {
  const config = JSON.stringify(configOf(vendors)).replaceAll('<', '\\u003c')
  return markHtml(
    `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Лавка</title><link rel="icon" href="data:,">
<script type="application/json" id="soglasie-config">${config}</script><script src="/soglasie.js" defer></script>
</head><body><h1>Лавка</h1>${vendors.map(({ id }) => textOf(id)).join('\n')}</body></html>`,
    servicesToMark(configOf(vendors), all),
  )
}

for (const [index, vendors] of pages.entries())
  test(`snippets of ${vendors[0]?.id} to ${vendors.at(-1)?.id}, marked in HTML`, async ({ tab, town }) => {
    const domain = `marked${index}.example`
    const url = town.furnish({ domain, vendors, most: 2, html: htmlOf(vendors) })
    const tags = [...new Set(vendors.flatMap(({ id }) => snippets[id]?.asks ?? []))]

    await showShut(tab, town, url)

    await test.step('after grant all come, in the order of the page', async () => {
      await tab.evaluate('window.soglasie.acceptAll()')
      await expect.poll(() => missing(town, tags), { timeout: 15_000 }).toEqual([])
      expect(await begun(tab, town, tags)).toEqual(written(town, tags))
      expect(await left(tab, domain)).not.toEqual(none)
    })

    await test.step('after withdrawal the next page asks nobody', async () => {
      const answer = async () => (await tab.context().cookies()).find(({ name }) => name === 'soglasie')?.value
      const granted = await answer()
      await tab.evaluate('window.soglasie.withdraw()')
      await expect.poll(answer).not.toBe(granted)
      // What ran before may say goodbye: marks hold tags, not scripts that have run.
      await tab.reload()
      await settle(tab)
      town.forget()
      await tab.reload()
      await settle(tab)
      expect(town.strangers()).toEqual([])
    })
  })
