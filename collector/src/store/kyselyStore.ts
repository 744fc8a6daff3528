import { type Kysely, sql } from 'kysely'
import type { Checkpoint } from '../chain/checkpoint.js'
import { blockedAmong, blocksOf, eraseBefore, eraseSubject, fromActRow, setBlocked } from './acts.js'
import { type BatchWriter, createAppend } from './append.js'
import { type Database, type RecordRow, type Tables, fromRow } from './database.js'
import { addDocument, findDocument, listDocuments } from './documents.js'
import { readEntries } from './entries.js'
import type { KeptRecord, Query, Store } from './store.js'
import { addTotals, readTotals } from './totals.js'

const decisions = ['consent.given', 'consent.refused', 'consent.withdrawn']

/** What the two databases do each in their own way. */
export interface Engine extends Pick<Store, 'failed' | 'prepare' | 'purge' | 'wiping' | 'backup'> {
  readonly database: Kysely<Tables>
  /** The way that nearly every batch goes; all else is SQL that both speak. */
  readonly writer: BatchWriter
}

/** The store in SQL that both databases speak. */
export function createKyselyStore({ database, writer, ...engine }: Engine): Store {
  return {
    ...engine,
    append: createAppend(database, writer),
    async find(id) {
      const row = await database.selectFrom('records').selectAll().where('id', '=', id).executeTakeFirst()
      return row && (await withBlocks(database, [row]))[0]
    },
    list: (query) => list(database, query),
    async isSuperseded({ id, operator, subject }) {
      const later = await database
        .selectFrom('records')
        .select('id')
        .where('subject', '=', subject)
        .where('operator', '=', operator)
        .where('event', 'in', decisions)
        .where('id', '!=', id)
        .where((either) => either.or([either('id', '>', id), either('previous', '=', id)]))
        .limit(1)
        .executeTakeFirst()
      return !!later
    },

    async chains() {
      const rows = await database.selectFrom('chains').select(['operator', 'seq', 'head']).orderBy('operator').execute()
      return rows
    },
    entries: (operator, since, limit) => readEntries(database, operator, since, limit),
    async addCheckpoints(checkpoints) {
      if (!checkpoints.length) return
      await database
        .insertInto('checkpoints')
        .values(checkpoints.map(({ key, ...rest }) => ({ ...rest, key_id: key })))
        // Another collector on this database may have signed the same state.
        .onConflict((conflict) => conflict.columns(['operator', 'seq']).doNothing())
        .execute()
    },
    async checkpoints(operator, since, limit) {
      const signed = database.selectFrom('checkpoints').selectAll().where('operator', '=', operator)
      return (await signed.where('seq', '>', since).orderBy('seq').limit(limit).execute()).map(fromCheckpointRow)
    },
    async lastCheckpoint(operator) {
      const signed = database.selectFrom('checkpoints').selectAll().where('operator', '=', operator)
      const row = await signed.orderBy('seq', 'desc').limit(1).executeTakeFirst()
      return row && fromCheckpointRow(row)
    },

    eraseSubject: (subject, draft, told) => eraseSubject(database, subject, draft, told),
    eraseBefore: (before, draft) => eraseBefore(database, before, draft),
    setBlocked: (subject, isBlocked, draft) => setBlocked(database, subject, isBlocked, draft),
    blockOf: async (operator, subject) => (await blockedAmong(database, operator, [subject])).get(subject),
    blocks: (operator) => blocksOf(database, operator),
    async acts(operator, since, limit) {
      const acts = database.selectFrom('acts').selectAll().where('operator', '=', operator).where('seq', '>', since)
      return (await acts.orderBy('seq').limit(limit).execute()).map(fromActRow)
    },

    addDocument: (document, draft) => addDocument(database, document, draft),
    findDocument: (operator, hash) => findDocument(database, operator, hash),
    documents: (operator) => listDocuments(database, operator),

    totals: (query) => readTotals(database, query),
    addTotals: (rows) => addTotals(database, rows),

    ping: async () => void (await sql`select 1`.execute(database)),
    close: () => database.destroy(),
  }
}

async function list(database: Database, { after, since, limit, ...equal }: Query): Promise<KeptRecord[]> {
  let query = database
    .selectFrom('records')
    .selectAll()
    .orderBy(since === undefined ? 'id' : 'seq')
    .limit(limit)
  if (after) query = query.where('id', '>', after)
  if (since !== undefined) query = query.where('seq', '>', since)
  for (const [column, value] of Object.entries(equal))
    if (value) query = query.where(column as keyof typeof equal, '=', value)
  return withBlocks(database, await query.execute())
}

async function withBlocks(database: Database, rows: readonly RecordRow[]): Promise<KeptRecord[]> {
  const blocks = new Map<string, ReadonlyMap<string, string>>()
  for (const operator of new Set(rows.map((row) => row.operator))) {
    const subjects = rows.filter((row) => row.operator === operator).map(({ subject }) => subject)
    blocks.set(operator, await blockedAmong(database, operator, subjects))
  }
  return rows.map((row) => fromRow(row, blocks.get(row.operator)?.get(row.subject)))
}

function fromCheckpointRow({ key_id: key, ...rest }: Tables['checkpoints']): Checkpoint {
  const { operator, seq, head, at, signature } = rest
  return { operator, seq, head, at, key, signature }
}
