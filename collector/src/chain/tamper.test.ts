import Database from 'better-sqlite3'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createLog } from '../log.js'
import { openSqlite } from '../store/sqlite/openSqlite.js'
import type { Store } from '../store/store.js'
import { storedRecord, uuid7 } from '../testing/samples.js'
import { chainOf } from './chainOf.js'
import { createCheckpointing } from './checkpointing.js'
import { leafOfRecord, nextHead } from './entry.js'
import { openKeys, rotateKeys } from './keyDirectory.js'
import { createKey, trustedKeys } from './keys.js'
import { type Fault, verifyChain } from './verify.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))

interface Place {
  readonly file: string
  readonly keys: string
  readonly ids: readonly string[]
}

const sign = async (store: Store, keys: string) => {
  const checkpointing = createCheckpointing(
    store,
    openKeys(keys),
    createLog(() => {}),
  )
  await checkpointing.sign()
}

/** Twelve entries, the fifth and ninth of which an act (the eleventh) erased; signed at 8 and at 12. */
async function twelve(): Promise<Place> {
  const place = mkdtempSync(join(directory, 'case-'))
  const [file, keys] = [join(place, 'soglasie.db'), join(place, 'keys')]
  const store = await openSqlite(file)
  const subject = 'subject-that-is-erased'
  const entries = Array.from({ length: 10 }, (_, index) => storedRecord(index === 4 || index === 8 ? { subject } : {}))
  await store.append(entries.slice(0, 8))
  await sign(store, keys)
  await store.append(entries.slice(8))
  const body = { operator: { name: '', address: null, ids: {} }, by: '', system: '', reason: '', method: '' }
  await store.eraseSubject(subject, { id: uuid7(), operator: 'shop', at: '2026-03-01T00:00:00.000Z', body })
  await store.append([storedRecord()])
  await sign(store, keys)
  await store.close()
  return { file, keys, ids: entries.map(({ record }) => record.id) }
}

async function faultsOf({ file, keys: path }: Place): Promise<(readonly [Fault['kind'], number])[]> {
  const store = await openSqlite(file)
  const keys = openKeys(path)
  const trusted = trustedKeys(keys.keys, new Set(keys.keys.map(({ id }) => id)))
  const { faults } = await verifyChain(await chainOf(store, 'shop', trusted, keys.checkpoints()))
  await store.close()
  return faults.map(({ kind, seq }) => [kind, seq])
}

function change({ file }: Place, ...statements: string[]): void {
  const database = new Database(file)
  for (const statement of statements) database.exec(statement)
  database.close()
}

/** What someone does who knows how the chain is made: every head behind the change is computed anew. */
function computeAnew({ file }: Place): void {
  const database = new Database(file)
  interface Row {
    id: string
    seq: number
    received_at: string
    flags: string
    proof: string
    commitment: string | null
  }
  let head = '0'.repeat(64)
  for (const row of database.prepare('select * from records where seq < 11 order by seq').all() as Row[]) {
    head = nextHead(head, leafOfRecord({ ...row, operator: 'shop', receivedAt: row.received_at }))
    database.prepare('update records set head = ? where id = ?').run(head, row.id)
  }
  database.close()
}

const swap =
  'update records set seq = 99 where seq = 3; update records set seq = 3 where seq = 7; update records set seq = 7 where seq = 99'
const copyOf = (id: string, seq: number) =>
  `insert into records select '${id}', operator, ${seq}, subject, event, site, previous, proof, facts, commitment, received_at, flags, head, erased from records where seq = 2`

describe('what a hand in the database leaves behind', () => {
  test('nothing when nothing was changed', async () => {
    const place = await twelve()
    expect(await faultsOf(place)).toEqual([])
  })

  test.each<[string, string[], Fault['kind'], number]>([
    [
      'a proof edited',
      [`update records set proof = replace(proof, '"marketing":false', '"marketing":true') where seq = 4`],
      'changed',
      4,
    ],
    [
      'a time of receipt edited',
      ["update records set received_at = '2020-01-01T00:00:00.000Z' where seq = 6"],
      'changed',
      6,
    ],
    ['a flag edited', [`update records set flags = '["unknown-document"]' where seq = 6`], 'changed', 6],
    ['facts edited', [`update records set facts = replace(facts, 'Firefox', 'Chrome') where seq = 2`], 'changed', 2],
    ['facts emptied', ['update records set facts = null where seq = 2'], 'erasure', 2],
    [
      'facts emptied in the name of an act',
      ['update records set facts = null, erased = (select id from acts) where seq = 2'],
      'erasure',
      2,
    ],
    [
      'facts emptied in the name of no act',
      [`update records set facts = null, erased = '${uuid7()}' where seq = 2`],
      'erasure',
      2,
    ],
    [
      'a column that is searched edited',
      ["update records set subject = 'nobody-finds-this-one' where seq = 3"],
      'changed',
      3,
    ],
    ['a row deleted', ['delete from records where seq = 5'], 'missing', 5],
    ['the first row deleted', ['delete from records where seq = 1'], 'missing', 1],
    ['several rows deleted', ['delete from records where seq in (2, 3)'], 'missing', 2],
    ['an act deleted', ['delete from acts'], 'missing', 11],
    ['an act edited', [`update acts set body = replace(body, '[[5,5],[9,9]]', '[[5,5]]')`], 'changed', 11],
    ['a row inserted beside another', [copyOf(uuid7(), 6)], 'inserted', 6],
    ['a row inserted behind the end', [copyOf(uuid7(), 13)], 'changed', 13],
    ['two rows swapped', [swap], 'reordered', 3],
    ['the tail cut off', ['delete from records where seq > 9; delete from acts'], 'truncated', 10],
    [
      'the last row cut off, and the end set back',
      ['delete from records where seq = 12', 'update chains set seq = 11, head = (select head from acts)'],
      'truncated',
      12,
    ],
    ['a head edited', [`update records set head = '${'0'.repeat(64)}' where seq = 7`], 'changed', 7],
    ['the end edited', [`update chains set head = '${'0'.repeat(64)}'`], 'changed', 12],
    ['a checkpoint deleted', ['delete from checkpoints where seq = 8'], 'checkpoint', 8],
    ['a checkpoint edited', ["update checkpoints set at = '2020-01-01T00:00:00.000Z' where seq = 8"], 'checkpoint', 8],
  ])('%s', async (_name, statements, kind, seq) => {
    const place = await twelve()
    change(place, ...statements)
    expect((await faultsOf(place))[0]).toEqual([kind, seq])
  })

  test('an edit with all heads computed anew: a checkpoint says otherwise', async () => {
    const place = await twelve()
    change(place, `update records set proof = replace(proof, '"marketing":false', '"marketing":true') where seq = 10`)
    computeAnew(place)
    // The act behind it no longer fits, and the checkpoint at 12 signs another chain.
    expect(await faultsOf(place)).toContainEqual(['changed', 11])
    const early = await twelve()
    change(early, `update records set proof = replace(proof, '"marketing":false', '"marketing":true') where seq = 3`)
    computeAnew(early)
    expect((await faultsOf(early))[0]).toEqual(['changed', 1])
  })

  test('facts put back from a copy after they were erased', async () => {
    const place = await twelve()
    const [copy, other] = [place.file + '.copy', await twelve()]
    copyFileSync(other.file, copy)
    change(place, `update records set facts = '{}' where seq = 5`)
    expect((await faultsOf(place)).map(([kind]) => kind)).toContain('changed')
    const back = await twelve()
    change(back, 'update records set erased = null, facts = null where seq = 5')
    expect(await faultsOf(back)).toContainEqual(['erasure', 11])
  })

  test('an old backup restored: the missing checkpoint is named', async () => {
    const place = await twelve()
    copyFileSync(place.file, place.file + '.backup')
    const store = await openSqlite(place.file)
    await store.append([storedRecord(), storedRecord()])
    await sign(store, place.keys)
    await store.close()
    copyFileSync(place.file + '.backup', place.file)
    for (const ending of ['-wal', '-shm']) rmSync(place.file + ending, { force: true })
    expect(await faultsOf(place)).toEqual([
      ['checkpoint', 14],
      ['truncated', 13],
    ])
    // And when the collector went on from it, two checkpoints contradict each other.
    const again = await openSqlite(place.file)
    await again.append([storedRecord(), storedRecord()])
    await sign(again, place.keys)
    await again.close()
    expect(await faultsOf(place)).toContainEqual(['checkpoint', 14])
  })

  test('a checkpoint by a key nobody knows', async () => {
    const place = await twelve()
    rmSync(place.keys, { recursive: true })
    expect(await faultsOf(place)).toEqual([
      ['checkpoint', 8],
      ['checkpoint', 12],
    ])
  })
})

describe('keys', () => {
  test('a rotated key signs on, what the one before signed stays good', async () => {
    const place = await twelve()
    const before = openKeys(place.keys).signer.id
    const after = rotateKeys(place.keys)
    expect(after.signer.id).not.toBe(before)
    const store = await openSqlite(place.file)
    await store.append([storedRecord()])
    await sign(store, place.keys)
    await store.close()
    expect(await faultsOf(place)).toEqual([])
    // Whoever trusts the first key trusts the second by its word, and nobody else's.
    expect([...trustedKeys(after.keys, new Set([before])).keys()]).toEqual([before, after.signer.id])
    const stranger = createKey('2026-01-01T00:00:00.000Z').key
    const forged = { ...stranger, endorsement: after.keys[1]?.endorsement ?? null }
    expect([...trustedKeys([...after.keys, forged], new Set([before])).keys()]).not.toContain(stranger.id)
  })
})
