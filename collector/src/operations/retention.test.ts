import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import type { LogEntry } from '../log.js'
import { createLog } from '../log.js'
import { startCollector } from '../startCollector.js'
import { openSqlite } from '../store/sqlite/openSqlite.js'
import { request } from '../testing/request.js'
import { givenRecord, shopConfig, storedRecord, uuid7 } from '../testing/samples.js'
import { daysKept, scheduleChores } from './retention.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))

const shop = { id: 'shop', name: 'ООО «Магазин»' }
const old = () => storedRecord({}, { receivedAt: '2025-01-01T00:00:00.000Z' })
const fresh = () => storedRecord({}, { receivedAt: new Date().toISOString() })

async function opened() {
  const entries: LogEntry[] = []
  const store = await openSqlite(':memory:')
  onTestFinished(() => store.close())
  const held = async () => (await store.list({ limit: 100 })).filter(({ record }) => record.facts).length
  return { store, held, entries, log: createLog((entry) => entries.push(entry)) }
}

test('what has come to its term is erased at once, and then round after round; what is young stays', async () => {
  const { store, held, entries, log } = await opened()
  await store.append([old(), old()])
  const stop = scheduleChores(store, [shop], { shop: 30 }, log, 20)
  await expect.poll(held).toBe(0)
  await store.append([old(), fresh()])
  await expect.poll(held).toBe(1)
  await stop()
  const told = entries.filter(({ event }) => event === 'facts erased by retention')
  expect(told.map(({ records }) => records)).toEqual([2, 1])
  expect((await store.acts('shop', 0, 10)).map(({ body }) => JSON.parse(body))).toMatchObject([
    { records: 2, reason: 'the term of 30 days for the facts of a record has passed', subject: null },
    { records: 1 },
  ])
  // Stopped is stopped.
  await store.append([old()])
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await held()).toBe(2)
})

test('an operator called as what every object inherits keeps everything as well', async () => {
  const { store, held, log } = await opened()
  await store.append([old(), storedRecord({ operator: 'constructor' }, { receivedAt: '2025-01-01T00:00:00.000Z' })])
  await scheduleChores(store, [{ id: 'constructor', name: 'Constructor' }, shop], { shop: 30 }, log, 1e6)()
  expect(await held()).toBe(1)
  expect(daysKept({ shop: 30 }, 'constructor')).toBeUndefined()
})

test('an operator without a term keeps everything; a blocked subject outlives it', async () => {
  const { store, held, log } = await opened()
  const blocked = old()
  await store.append([blocked, old(), storedRecord({ operator: 'bank' }, { receivedAt: '2025-01-01T00:00:00.000Z' })])
  const draft = { id: uuid7(), operator: 'shop', at: '2026-01-01T00:00:00.000Z', body: { reason: 'a check' } }
  await store.setBlocked(blocked.record.subject, true, draft)
  const stop = scheduleChores(store, [shop, { id: 'bank', name: 'Bank' }], { shop: 30 }, log, 20)
  await expect.poll(async () => (await store.acts('shop', 0, 10)).length).toBe(2)
  await store.setBlocked(blocked.record.subject, false, { ...draft, id: uuid7() })
  await expect.poll(held).toBe(1)
  expect((await store.list({ operator: 'bank', limit: 1 }))[0]?.record.facts).toBeDefined()
  await stop()
})

test('a round that fails is told, and the next one is tried', async () => {
  const { store, held, entries, log } = await opened()
  await store.append([old()])
  let failures = 2
  const shaky = {
    ...store,
    prepare: async () => {
      if (failures-- > 0) throw new Error('the disk is full')
    },
  }
  const stop = scheduleChores(shaky, [shop], { shop: 30 }, log, 20)
  await expect.poll(held).toBe(0)
  await stop()
  const told = entries.filter(({ event }) => event === 'scheduled work failed')
  expect(told.map(({ level, reason }) => [level, reason])).toEqual([
    ['error', 'the disk is full'],
    ['error', 'the disk is full'],
  ])
})

test('files that could not be wiped are wiped by a later round, though nothing more is erased', async () => {
  const { store, held, log, entries } = await opened()
  await store.append([old()])
  let purges = 0
  const busy = {
    ...store,
    purge: async () => {
      if (++purges < 3) throw new Error('another process reads the database')
    },
  }
  const stop = scheduleChores(busy, [shop], { shop: 30 }, log, 20)
  await expect.poll(() => purges).toBe(3)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await stop()
  expect([purges, await held()]).toEqual([3, 0])
  expect(entries.filter(({ event }) => event === 'scheduled work failed')).toHaveLength(2)
})

test('a collector erases what came to its term while it was not running', async () => {
  const database = join(directory, 'soglasie.db')
  const record = givenRecord()
  const store = await openSqlite(database)
  await store.append([storedRecord(record, { receivedAt: '2025-01-01T00:00:00.000Z' })])
  await store.close()
  const options = { port: 0, database, operators: [shopConfig()], log: () => {} }
  const collector = await startCollector({ ...options, retention: { shop: 30 } })
  const headers = { authorization: `Subject ${record.subject}` }
  const kept = async () => (await request(`${collector.url}/v1/records/${record.id}`, { headers })).body.record
  await expect.poll(async () => (await kept()).facts).toBeUndefined()
  expect((await kept()).decision).toEqual(record.decision)
  await collector.close()
})
