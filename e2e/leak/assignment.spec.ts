import { all } from '../../src/vendors/all.js'
import { expect } from '../harness/test.js'
import { left, none, settle } from './page.js'
import { test } from './test.js'
import { guarded } from './town.js'

const vendors = all.filter(({ id }) => id === 'metrica')

/** `localStorage.x = …` calls no function. */
test('a key written as a property is held, on the page and as it is left', async ({ tab, town, packaging }) => {
  const domain = 'assignment.example'
  await tab.goto(town.furnish({ domain, vendors, ...guarded(packaging, vendors) }))
  await settle(tab)
  const write = () => {
    for (const area of [localStorage, sessionStorage] as unknown as Record<string, string>[]) area['_ym_uid'] = '1'
    return [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.startsWith('_ym'))
  }
  expect(await tab.evaluate(write)).toEqual([])
  await tab.evaluate(`addEventListener('pagehide', ${write.toString()})`)
  await tab.reload()
  await settle(tab)
  expect(await left(tab, domain)).toEqual(none)
})
