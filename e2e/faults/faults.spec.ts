import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCollector } from 'soglasie-collector'
import { configure } from '../harness/config.js'
import { expect, test } from '../harness/test.js'
import { startProxy } from './proxy.js'
import { createRandom } from './random.js'
import { createVisitor } from './visitor.js'

const token = 'a-token-for-the-fault-harness'
/** `npm run test:faults` sets both; a run prints its seed, and the same seed makes the same faults. */
const total = Number(process.env['SOGLASIE_FAULTS'] ?? 200)
const seed = Number(process.env['SOGLASIE_SEED'] ?? Date.now() % 1e9)
const perSlice = Math.min(total, 250)
const perVisitor = 25

interface Row {
  readonly record: { readonly id: string; readonly at: string; readonly event: string }
  readonly receivedAt: string
}

/** Every row of the collector's database, page by page. */
async function rowsOf(collector: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let after = ''; ;) {
    const response = await fetch(`${collector}/v1/records?limit=1000${after}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const { records, next } = (await response.json()) as { records: Row[]; next?: string }
    rows.push(...records)
    if (!next) return rows
    after = `&after=${next}`
  }
}

for (let slice = 1; slice <= Math.ceil(total / perSlice); slice++)
  test(`nothing is lost and nothing doubled, slice ${slice}`, async ({ site, browser, packaging }, info) => {
    test.setTimeout(240_000)
    const random = createRandom(seed + slice)
    const folder = mkdtempSync(join(tmpdir(), 'soglasie-faults-'))
    const config = configure({ site: 'shop.localhost' })
    const collector = await startCollector({
      port: 0,
      database: join(folder, 'soglasie.db'),
      operators: [config],
      extraOrigins: ['shop.localhost'],
      token,
      log: () => {},
    })
    const proxy = await startProxy(collector.url, random)
    const url = site.at(
      'shop.localhost',
      site.page({ config: { ...config, endpoint: proxy.url + '/v1/records' }, packaging }),
    )
    const done: Record<string, number> = {}
    const { locale } = info.project.use

    const count = Math.ceil(perSlice / perVisitor)
    const visitors = await Promise.all(
      Array.from({ length: count }, (_, index) =>
        createVisitor(browser, { locale: locale ?? 'ru-RU' }, url, createRandom(seed + slice * 1000 + index), done),
      ),
    )
    const queue = [...visitors]
    const work = async () => {
      for (let visitor = queue.shift(); visitor; visitor = queue.shift()) await visitor.visit(perVisitor)
    }
    await Promise.all([work(), work(), work(), work()])
    proxy.calm()

    const settled = await Promise.all(visitors.map((visitor) => visitor.settle(false)))
    const parked = new Map(settled.flat().map(({ id, reason }) => [id, reason]))
    const made = new Map(visitors.flatMap(({ witness }) => [...witness.made]))
    const decided = visitors.flatMap(({ witness }) => [...witness.decided])
    const rows = await rowsOf(collector.url)
    const stored = new Set(rows.map(({ record }) => record.id))
    const figures = {
      seed,
      slice,
      made: made.size,
      decisions: decided.length,
      stored: stored.size,
      parked: parked.size,
      visitors: count,
      acts: done,
      faults: proxy.made,
    }
    console.log(JSON.stringify(figures))
    info.annotations.push({ type: 'figures', description: JSON.stringify(figures) })

    expect(made.size).toBeGreaterThanOrEqual(perSlice)
    expect(
      decided.filter((id) => !made.has(id)),
      'decisions without a record',
    ).toEqual([])
    expect(
      [...made].filter(([id]) => !stored.has(id) && !parked.has(id)),
      'lost',
    ).toEqual([])
    expect(rows.length - stored.size, 'doubled').toBe(0)
    expect(
      rows.filter(({ record: { id, event } }) => !made.has(id) && event !== 'notice.shown'),
      'of nobody',
    ).toEqual([])
    for (const reason of parked.values()) expect(reason).toMatch(/^HTTP 4\d\d$/)
    // The visitor's time and the collector's own stand side by side.
    for (const { record, receivedAt } of rows)
      expect(Date.parse(receivedAt) - Date.parse(record.at)).toBeGreaterThan(-1000)

    // What was refused on a bad line is taken on a good one.
    const left = await Promise.all(visitors.map((visitor) => visitor.settle(true)))
    expect(left.flat()).toEqual([])
    const last = (await rowsOf(collector.url)).map(({ record }) => record.id)
    expect(new Set(last).size).toBe(last.length)
    expect([...made.keys()].filter((id) => !last.includes(id))).toEqual([])

    await Promise.all(visitors.map(({ context }) => context.close()))
    await proxy.close()
    await collector.close()
    rmSync(folder, { recursive: true })
  })
