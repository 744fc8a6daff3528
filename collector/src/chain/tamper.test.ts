import Database from 'better-sqlite3'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../store/openStore.js'
import { openSqlite } from '../store/sqlite/openSqlite.js'
import type { Store } from '../store/store.js'
import { storedRecord, uuid7 } from '../testing/samples.js'
import { type Told, fillTwelve, sign, silent } from '../testing/twelveEntries.js'
import { type TemporaryPostgres, postgresPrograms, startTemporaryPostgres } from '../testing/temporaryPostgres.js'
import { chainOf } from './chainOf.js'
import { leafOfRecord, nextHead } from './entry.js'
import { openKeys, rotateKeys } from './keyDirectory.js'
import { createKey, trustedKeys } from './keys.js'
import { type Fault, verifyChain } from './verify.js'
const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))

const setBlocked = (store: Store, subject: string, isBlocked: boolean) =>
  store.setBlocked(subject, isBlocked, {
    id: uuid7(),
    operator: 'shop',
    at: '2026-03-01T00:00:00.000Z',
    body: { reason: 'a check' },
  })

async function faultsOf(database: string, path: string): Promise<Told[]> {
  const store = await openStore(database, silent)
  const keys = openKeys(path)
  const trusted = trustedKeys(keys.keys, new Set(keys.keys.map(({ id }) => id)))
  const { faults } = await verifyChain(await chainOf(store, 'shop', trusted, keys.checkpoints()))
  await store.close()
  return faults.map(({ kind, seq }) => [kind, seq])
}

/** A database with the entries of {@link fillTwelve} for each test, and a hand in it. */
interface Place {
  /** Address of a fresh copy. */
  copy(): Promise<string>
  readonly keys: string
  /** Runs statements behind the collector's back. */
  change(database: string, ...statements: string[]): Promise<void>
  rows(database: string, query: string): Promise<Row[]>
}

interface Row {
  id: string
  seq: number
  received_at: string
  flags: string
  proof: string
  commitment: string | null
}

const columns = 'operator, subject, event, site, previous, proof, facts, commitment, received_at, flags, head, erased'
const copyOf = (id: string, seq: number) =>
  `insert into records (id, seq, ${columns}) select '${id}', ${seq}, ${columns} from records where seq = 2`
const edited = (seq: number) =>
  `update records set proof = replace(proof, '"marketing":false', '"marketing":true') where seq = ${seq}`
const swap =
  'update records set seq = 99 where seq = 3; update records set seq = 3 where seq = 7; update records set seq = 7 where seq = 99'
const nowhere = '0'.repeat(64)

function tamperSuite(name: string, place: () => Place): void {
  describe(`what a hand in the database leaves behind: ${name}`, () => {
    test('nothing when nothing was changed', async () => {
      const { copy, keys } = place()
      expect(await faultsOf(await copy(), keys)).toEqual([])
    })

    test.each<[string, string[], Fault['kind'], number]>([
      ['a proof edited', [edited(4)], 'changed', 4],
      ['the first proof edited', [edited(1)], 'changed', 1],
      ['the last proof edited', [edited(12)], 'changed', 12],
      [
        'a time of receipt edited',
        ["update records set received_at = '2020-01-01T00:00:00.000Z' where seq = 6"],
        'changed',
        6,
      ],
      ['a flag edited', [`update records set flags = '["unknown-document"]' where seq = 6`], 'changed', 6],
      ['a commitment edited', [`update records set commitment = '${nowhere}' where seq = 6`], 'changed', 6],
      ['an id edited', [`update records set id = '${uuid7()}' where seq = 6`], 'changed', 6],
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
      ...['subject', 'event', 'site'].map((column): [string, string[], Fault['kind'], number] => [
        `a column that is searched edited: ${column}`,
        [`update records set ${column} = 'nobody-finds-this-one' where seq = 3`],
        'changed',
        3,
      ]),
      ['a previous record invented', [`update records set previous = '${uuid7()}' where seq = 3`], 'changed', 3],
      ['a row given to another operator', ["update records set operator = 'bank' where seq = 3"], 'missing', 3],
      ['a row deleted', ['delete from records where seq = 5'], 'missing', 5],
      ['the first row deleted', ['delete from records where seq = 1'], 'missing', 1],
      ['several rows deleted', ['delete from records where seq in (2, 3)'], 'missing', 2],
      ['an act deleted', ['delete from acts'], 'missing', 11],
      ['an act edited', [`update acts set body = replace(body, '[[5,5],[9,9]]', '[[5,5]]')`], 'changed', 11],
      ['the time of an act edited', ["update acts set at = '2020-01-01T00:00:00.000Z'"], 'changed', 11],
      ['the kind of an act edited', ["update acts set kind = 'block'"], 'changed', 11],
      ['a row inserted beside another', [copyOf(uuid7(), 6)], 'inserted', 6],
      ['a row inserted behind the end', [copyOf(uuid7(), 13)], 'changed', 13],
      [
        'a row inserted behind the end, and the end moved',
        [copyOf(uuid7(), 13), 'update chains set seq = 13'],
        'changed',
        13,
      ],
      ['two rows swapped', [swap], 'reordered', 3],
      ['the tail cut off', ['delete from records where seq > 9; delete from acts'], 'truncated', 10],
      [
        'the last row cut off, and the end set back',
        ['delete from records where seq = 12', 'update chains set seq = 11, head = (select head from acts)'],
        'truncated',
        12,
      ],
      [
        'everything cut off, checkpoints too',
        ['delete from records', 'delete from acts', 'delete from checkpoints', 'delete from chains'],
        'checkpoint',
        8,
      ],
      ['a head edited', [`update records set head = '${nowhere}' where seq = 7`], 'changed', 7],
      ['the end edited', [`update chains set head = '${nowhere}'`], 'changed', 12],
      ['a checkpoint deleted', ['delete from checkpoints where seq = 8'], 'checkpoint', 8],
      ['the last checkpoint deleted', ['delete from checkpoints where seq = 12'], 'checkpoint', 12],
      [
        'a checkpoint edited',
        ["update checkpoints set at = '2020-01-01T00:00:00.000Z' where seq = 8"],
        'checkpoint',
        8,
      ],
      [
        'the signature of a checkpoint edited',
        ["update checkpoints set signature = 'AAAA' where seq = 8"],
        'checkpoint',
        8,
      ],
      [
        'set back to an older state, with its checkpoints: as from an old backup',
        [
          'delete from records where seq > 8',
          'delete from acts',
          'delete from checkpoints where seq > 8',
          'update chains set seq = 8, head = (select head from records where seq = 8)',
        ],
        'checkpoint',
        12,
      ],
    ])('%s', async (_name, statements, kind, seq) => {
      const { copy, keys, change } = place()
      const database = await copy()
      await change(database, ...statements)
      expect((await faultsOf(database, keys))[0]).toEqual([kind, seq])
    })

    test('an edit with all heads computed anew: a checkpoint says otherwise', async () => {
      const { copy, keys, change, rows } = place()
      /** What someone does who knows how the chain is made: every head behind the change is computed anew. */
      const computeAnew = async (database: string) => {
        let head = nowhere
        for (const row of await rows(database, 'select * from records where seq < 11 order by seq')) {
          head = nextHead(head, leafOfRecord({ ...row, operator: 'shop', receivedAt: row.received_at }))
          await change(database, `update records set head = '${head}' where id = '${row.id}'`)
        }
      }
      const late = await copy()
      await change(late, edited(10))
      await computeAnew(late)
      // The act behind it no longer fits, and the checkpoint at 12 signs another chain.
      expect(await faultsOf(late, keys)).toContainEqual(['changed', 11])
      const early = await copy()
      await change(early, edited(3))
      await computeAnew(early)
      expect((await faultsOf(early, keys))[0]).toEqual(['changed', 1])
    })

    test('facts put back from a copy after they were erased', async () => {
      const { copy, keys, change } = place()
      const database = await copy()
      await change(database, `update records set facts = '{}' where seq = 5`)
      expect((await faultsOf(database, keys)).map(([kind]) => kind)).toContain('changed')
      const back = await copy()
      await change(back, 'update records set erased = null, facts = null where seq = 5')
      expect(await faultsOf(back, keys)).toContainEqual(['erasure', 11])
    })

    test('a collector that went on from an old backup: two checkpoints contradict each other', async () => {
      const { copy, keys: shared } = place()
      const keys = mkdtempSync(join(directory, 'keys-'))
      for (const file of ['signing.pem', 'keys.json', 'checkpoints.ndjson'])
        copyFileSync(join(shared, file), join(keys, file))
      const goOn = async (database: string) => {
        const store = await openStore(database, silent)
        await store.append([storedRecord(), storedRecord()])
        await sign(store, keys)
        await store.close()
      }
      const [first, backup] = [await copy(), await copy()]
      await goOn(first)
      expect(await faultsOf(backup, keys)).toEqual([
        ['checkpoint', 14],
        ['truncated', 13],
      ])
      await goOn(backup)
      expect(await faultsOf(backup, keys)).toContainEqual(['checkpoint', 14])
    })

    describe('who is blocked', () => {
      /** Entry 13 blocks `one`, 14 `two`, 15 lifts the second. */
      const blocked = async () => {
        const database = await place().copy()
        const store = await openStore(database, silent)
        await setBlocked(store, 'subject-number-one', true)
        await setBlocked(store, 'subject-number-two', true)
        await setBlocked(store, 'subject-number-two', false)
        await store.close()
        return database
      }
      const some = `select 'shop', 'subject-number-two', id from acts where seq = 14`

      test.each<[string, string[], [Fault['kind'], number][]]>([
        ['stands as the acts say', [], []],
        ['a block lifted by hand', ['delete from blocks'], [['block', 13]]],
        [
          'a block lifted by hand, and its act deleted',
          ['delete from blocks', 'delete from acts where seq = 13'],
          [['missing', 13]],
        ],
        ['a block set by hand', [`insert into blocks ${some.replace('two', 'six')}`], [['block', 0]]],
        ['a lifted block put back', [`insert into blocks ${some}`], [['block', 0]]],
        [
          'a block given to another',
          [`update blocks set subject = 'subject-number-six'`],
          [
            ['block', 13],
            ['block', 0],
          ],
        ],
        [
          'a block in the name of another act',
          ['update blocks set act = (select id from acts where seq = 14)'],
          [['block', 13]],
        ],
      ])('%s', async (_name, statements, faults) => {
        const database = await blocked()
        await place().change(database, ...statements)
        expect(await faultsOf(database, place().keys)).toEqual(faults)
      })

      test('may change while the chain is verified', async () => {
        const store = await openStore(await blocked(), silent)
        const chain = await chainOf(store, 'shop', new Map(), [])
        const whole = { ...chain, checkpoints: [] }
        const early = async () => {
          await setBlocked(store, 'subject-number-one', false)
          await setBlocked(store, 'subject-number-two', true)
          return store.blocks('shop')
        }
        expect((await verifyChain({ ...whole, blocks: early })).faults).toEqual([])
        const late = async () => {
          const before = await store.blocks('shop')
          await setBlocked(store, 'subject-number-one', true)
          await setBlocked(store, 'subject-number-two', false)
          return before
        }
        expect((await verifyChain({ ...whole, blocks: late })).faults).toEqual([])
        await store.close()
      })
    })

    test('a checkpoint by a key nobody knows', async () => {
      const { copy } = place()
      const strange = join(mkdtempSync(join(directory, 'keys-')), 'other')
      expect(await faultsOf(await copy(), strange)).toEqual([
        ['checkpoint', 8],
        ['checkpoint', 12],
      ])
    })
  })
}

describe('SQLite', () => {
  const place = mkdtempSync(join(directory, 'sqlite-'))
  const [file, keys] = [join(place, 'soglasie.db'), join(place, 'keys')]
  beforeAll(() => fillTwelve(file, keys))
  tamperSuite('SQLite', () => ({
    keys,
    async copy() {
      const to = join(mkdtempSync(join(directory, 'case-')), 'soglasie.db')
      copyFileSync(file, to)
      return to
    },
    async change(database, ...statements) {
      const opened = new Database(database)
      for (const statement of statements) opened.exec(statement)
      opened.close()
    },
    async rows(database, query) {
      const opened = new Database(database)
      const rows = opened.prepare(query).all() as Row[]
      opened.close()
      return rows
    },
  }))
})

describe.skipIf(!postgresPrograms())('PostgreSQL (skipped where none is installed)', () => {
  let server: TemporaryPostgres
  let template: string
  const keys = join(mkdtempSync(join(directory, 'postgres-')), 'keys')
  beforeAll(async () => {
    server = await startTemporaryPostgres()
    template = await server.createDatabase()
    await fillTwelve(template, keys)
  }, 60_000)
  afterAll(() => server.stop())
  tamperSuite('PostgreSQL', () => ({
    keys,
    copy: () => server.createDatabase(template),
    async change(database, ...statements) {
      for (const statement of statements) await server.execute(database, statement)
    },
    async rows(database, query) {
      const client = new Client(database)
      await client.connect()
      const { rows } = await client.query<Row & { seq: never }>(query)
      await client.end()
      return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
    },
  }))
})

describe('keys', () => {
  test('a rotated key signs on, what the one before signed stays good', async () => {
    const place = mkdtempSync(join(directory, 'rotation-'))
    const [file, path] = [join(place, 'soglasie.db'), join(place, 'keys')]
    await fillTwelve(file, path)
    const before = openKeys(path).signer.id
    const after = rotateKeys(path)
    expect(after.signer.id).not.toBe(before)
    const store = await openSqlite(file)
    await store.append([storedRecord()])
    await sign(store, path)
    await store.close()
    expect(await faultsOf(file, path)).toEqual([])
    // Whoever trusts the first key trusts the second by its word, and nobody else's.
    expect([...trustedKeys(after.keys, new Set([before])).keys()]).toEqual([before, after.signer.id])
    const stranger = createKey('2026-01-01T00:00:00.000Z').key
    const forged = { ...stranger, endorsement: after.keys[1]?.endorsement ?? null }
    expect([...trustedKeys([...after.keys, forged], new Set([before])).keys()]).not.toContain(stranger.id)
  })
})
