import { type Fixtures, expect, test } from '../harness/test.js'
import { type Trip, travel } from './app.js'
import { type Weight, growth, scale } from './heap.js'
import { answered } from './visitor.js'

const config = {
  gate: { reload: 'never' as const },
  purposes: [
    { id: 'necessary', required: true },
    {
      id: 'functional',
      services: [
        { id: 'player', name: 'Плеер', hosts: ['player.localhost'] },
        { id: 'map', name: 'Карта', hosts: ['map.localhost'], cookies: ['_map*'], storage: ['_map*'] },
      ],
    },
    { id: 'analytics', services: [{ id: 'counter', name: 'Счётчик' }] },
  ],
}

/**
 * What may grow between two weighings, bytes: a sixth of a KiB for each route. The tables of weak maps and the compiled
 * code differ by some 70 KiB from one garbage collection to the next, whichever way. What is kept by mistake comes with
 * its elements or documents, and of those not one may be left.
 */
const most = 128 * 1024

/** A page without content, which the routes bring, for a visitor who refused one purpose. */
const set = async ({ site, visit }: Pick<Fixtures, 'site' | 'visit'>, page: import('@playwright/test').Page) => {
  await page.route(/soglasie\.check/, (route) => route.abort())
  await answered(page.context(), site.at('shop.localhost', '/'), { functional: false, analytics: true })
  await visit({ config, body: '<button data-soglasie="settings">Настройки</button>' })
  const origin = site.at('$.localhost', '')
  const weigh = await scale(page)
  return async (trip: Omit<Trip, 'origin'>): Promise<Weight> => {
    await page.evaluate(travel, { ...trip, origin })
    return weigh()
  }
}

test('a thousand routes of a single-page application leave nothing behind', async ({ site, page, visit }) => {
  test.slow()
  const go = await set({ site, visit }, page)
  const early = await go({ from: 0, to: 204 })
  const late = await go({ from: 204, to: 1_002 })
  expect(new Set(site.calls)).toEqual(new Set(['frame/chart']))
  expect(growth(early, late)).toMatchObject({ nodes: 0, listeners: 0, documents: 0 })
  expect(late.heap - early.heap).toBeLessThan(most)
})

test('released and held again, forty times', async ({ site, page, visit }) => {
  test.slow()
  const go = await set({ site, visit }, page)
  const early = await go({ from: 0, to: 120, release: 12 })
  const late = await go({ from: 120, to: 480, release: 12 })
  expect(growth(early, late)).toMatchObject({ nodes: 0, listeners: 0, documents: 0 })
  expect(late.heap - early.heap).toBeLessThan(most)
})

test('pixels that wait for a grant are kept, five hundred of them at most', async ({ site, page, visit }) => {
  test.slow()
  const go = await set({ site, visit }, page)
  const send = (count: number) =>
    page.evaluate(
      ([url, count]) => {
        for (let each = 0; each < count; each++) new Image().src = `${url}?${performance.now()}-${each}`
      },
      [site.at('map.localhost', '/pixel/p.gif'), count] as const,
    )
  await send(600)
  const early = await go({ from: 0, to: 0 })
  await send(600)
  const late = await go({ from: 0, to: 0 })
  expect(growth(early, late)).toMatchObject({ nodes: 0, listeners: 0 })
  await page.evaluate('soglasie.acceptAll()')
  await expect.poll(() => site.calls.length, { timeout: 60_000 }).toBe(500)
})
