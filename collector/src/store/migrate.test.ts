import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, Migrator, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { chainOf } from '../chain/chainOf.js'
import { verifyChain } from '../chain/verify.js'
import { canonicalJson } from '../intake/canonicalJson.js'
import { givenRecord, refusedRecord, uuid7 } from '../testing/samples.js'
import { describePostgres } from '../testing/describePostgres.js'
import { records } from './migrations/0001-records.js'
import { openPostgres } from './postgres/openPostgres.js'
import { openSqlite } from './sqlite/openSqlite.js'
import { startSqliteThread } from './sqlite/sqliteThread.js'
import { createThreadDialect } from './sqlite/threadDialect.js'
import { createTurns } from './sqlite/turns.js'
import type { Store, Told } from './store.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))

const row1 = (record: ReturnType<typeof givenRecord>, received_at: string, ip: string | null) => ({
  id: record.id,
  operator: record.operator,
  subject: record.subject,
  event: record.event,
  site: record.site,
  previous: record.previous,
  record: canonicalJson(record),
  received_at,
  ip,
  user_agent: null,
  flags: '[]',
})

const minute = (index: number) => new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString()

/** A database as collector 1.0.0 leaves it, brought up by this one: every record there, chained as it was received. */
async function upgrade(
  database: Kysely<never>,
  uuid: 'uuid' | 'text',
  open: (told: Told) => Promise<Store>,
): Promise<void> {
  const provider = { getMigrations: async () => ({ '0001-records': records(uuid) }) }
  expect((await new Migrator({ db: database, provider }).migrateToLatest()).error).toBeUndefined()
  const given = Array.from({ length: 1200 }, (_, index) =>
    givenRecord({ id: uuid7(Date.UTC(2026, index % 7) + index) }),
  )
  const others = [refusedRecord({ operator: 'bank' }), givenRecord({ id: uuid7(1000) })]
  const rows = [
    ...given.map((record, index) => row1(record, minute(index), '192.0.2.1')),
    ...others.map((record, index) => row1(record, minute(5000 - index), null)),
  ]
  for (let from = 0; from < rows.length; from += 400)
    await (database as unknown as Kysely<{ records: ReturnType<typeof row1> }>)
      .insertInto('records')
      .values(rows.slice(from, from + 400))
      .execute()
  await database.destroy()

  const steps: [number, number][] = []
  const store = await open((done, total) => steps.push([done, total]))
  expect(steps).toEqual([
    [1000, 1202],
    [1202, 1202],
  ])
  const entries = await store.entries('shop', 0, 2000)
  expect(entries.map(({ id }) => id)).toEqual([...given, others[1]].map((record) => record?.id))
  expect(await store.find(given[7]?.id ?? '')).toMatchObject({
    record: given[7],
    receivedAt: minute(7),
    ip: '192.0.2.1',
  })
  expect(await store.find(others[0]?.id ?? '')).toMatchObject({ record: others[0], ip: null, seq: 1 })
  const verdict = await verifyChain(await chainOf(store, 'shop', new Map(), []))
  expect([verdict.entries, verdict.faults]).toEqual([1201, []])
  const totals = await store.totals({ by: ['operator'], of: 'records' })
  expect(totals.map(({ operator, count }) => [operator, count])).toEqual([
    ['bank', 1],
    ['shop', 1201],
  ])
  await store.close()
}

test('from 0001 on SQLite', async () => {
  const path = join(directory, '1.db')
  const dialect = createThreadDialect(await startSqliteThread(path), createTurns())
  await upgrade(new Kysely({ dialect }), 'text', (told) => openSqlite(path, told))
})

const connect = (url: string) =>
  new Kysely<never>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: url }) }) })

describePostgres((server) => {
  test('from 0001 on PostgreSQL, into monthly partitions', async () => {
    const url = await server().createDatabase()
    await upgrade(connect(url), 'uuid', (told) => openPostgres(url, () => {}, told))
    expect(await server().count(url, 'records_2026_03')).toBe(Math.ceil((1200 - 2) / 7))
    expect(await server().count(url, 'records_other')).toBe(1)
  })

  test('a month takes its rows from the default partition once it comes', async () => {
    const url = await server().createDatabase()
    const store = await openPostgres(url, () => {})
    const later = new Date(Date.now() + 400 * 864e5)
    const entry = { record: givenRecord({ id: uuid7(later.getTime()) }), receivedAt: '2026-02-03T04:05:07.000Z' }
    await store.append([{ ...entry, ip: null, userAgent: null, flags: [] }])
    expect(await server().count(url, 'records_other')).toBe(1)
    await store.prepare(later)
    await store.prepare(later)
    expect(await server().count(url, 'records_other')).toBe(0)
    const month = later.toISOString().slice(0, 7).replace('-', '_')
    expect(await server().count(url, `records_${month}`)).toBe(1)
    expect((await store.find(entry.record.id))?.seq).toBe(1)
    await store.close()
  })
})
