import { randomBytes } from 'node:crypto'
import { nextHead } from '../chain/entry.js'
import { holdChains, moveChain } from './chains.js'
import { type Database, type Draft, type RecordRow, type Tx, isSameRecord, leafOfRow, toDraft } from './database.js'
import type { ChainEnd, Outcome, StoredRecord } from './store.js'
import { addTotals, countRecords } from './totals.js'

type Kept = Pick<RecordRow, 'id' | 'seq' | 'proof' | 'facts' | 'commitment' | 'received_at'>

/** Writes a batch in one transaction: records, chains and counts become durable together or not at all. */
export async function append(database: Database, entries: readonly StoredRecord[]): Promise<readonly Outcome[]> {
  if (!entries.length) return []
  const salts = randomBytes(16 * entries.length)
  const drafts = entries.map((entry, index) => toDraft(entry, salts.subarray(16 * index, 16 * index + 16)))
  const first = new Map<string, number>()
  for (const [index, { id }] of drafts.entries()) if (!first.has(id)) first.set(id, index)
  const indexes = [...first.values()]

  // Copies are rare: write first, and look for those that are there already only when some were not new.
  const kept =
    (await insertNew(database, entries, drafts, indexes)) ?? (await insertMissing(database, entries, drafts, indexes))

  return drafts.map((draft, index): Outcome => {
    const copy = kept.get(draft.id)
    if (!copy) throw new Error('a record was not found after it was written; send it again')
    const isStored = copy.isFresh && first.get(draft.id) === index
    return {
      status: isStored ? 'stored' : isSameRecord(draft, copy.row) ? 'duplicate' : 'conflict',
      receivedAt: copy.row.received_at,
      seq: copy.row.seq,
      leaf: copy.leaf,
    }
  })
}

type KeptRows = Map<string, { readonly row: Kept; readonly leaf: string; readonly isFresh: boolean }>

class SomeAreKnown extends Error {}

/** @returns undefined, and nothing is written, when one of the ids is known already */
async function insertNew(
  database: Database,
  entries: readonly StoredRecord[],
  drafts: readonly Draft[],
  indexes: readonly number[],
): Promise<KeptRows | undefined> {
  try {
    return await database.transaction().execute((transaction) => insert(transaction, entries, drafts, indexes))
  } catch (error) {
    if (error instanceof SomeAreKnown) return undefined
    throw error
  }
}

/** Another collector may store one of the ids meanwhile, on behalf of another operator; then look again. */
async function insertMissing(
  database: Database,
  entries: readonly StoredRecord[],
  drafts: readonly Draft[],
  indexes: readonly number[],
  tries = 3,
): Promise<KeptRows> {
  const isLast = tries === 1
  try {
    return await database.transaction().execute(async (transaction) => {
      await holdChains(
        transaction,
        indexes.map((index) => (drafts[index] as Draft).operator),
      )
      const known = await transaction
        .selectFrom('records')
        .select(['id', 'operator', 'seq', 'proof', 'facts', 'commitment', 'received_at', 'flags'])
        .where(
          'id',
          'in',
          indexes.map((index) => (drafts[index] as Draft).id),
        )
        .execute()
      const rows: KeptRows = new Map(known.map((row) => [row.id, { row, leaf: leafOfRow(row), isFresh: false }]))
      const missing = indexes.filter((index) => !rows.has((drafts[index] as Draft).id))
      for (const [id, kept] of await insert(transaction, entries, drafts, missing)) rows.set(id, kept)
      return rows
    })
  } catch (error) {
    if (error instanceof SomeAreKnown && !isLast) return insertMissing(database, entries, drafts, indexes, tries - 1)
    throw error
  }
}

async function insert(
  transaction: Tx,
  entries: readonly StoredRecord[],
  drafts: readonly Draft[],
  indexes: readonly number[],
): Promise<KeptRows> {
  if (!indexes.length) return new Map()
  const ends = await holdChains(
    transaction,
    indexes.map((index) => (drafts[index] as Draft).operator),
  )
  const fresh: KeptRows = new Map()
  const rows = indexes.map((index): RecordRow => {
    const draft = drafts[index] as Draft
    const end = ends.get(draft.operator) as ChainEnd
    const row = { ...draft, seq: end.seq + 1, erased: null }
    const leaf = leafOfRow(row)
    const head = nextHead(end.head, leaf)
    fresh.set(row.id, { row, leaf, isFresh: true })
    ends.set(draft.operator, { operator: draft.operator, seq: row.seq, head })
    return { ...row, head }
  })
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('records')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow()
  if (Number(numInsertedOrUpdatedRows) !== rows.length) throw new SomeAreKnown()
  for (const end of ends.values()) await moveChain(transaction, end)
  await addTotals(transaction, countRecords(indexes.map((index) => entries[index] as StoredRecord)))
  return fresh
}
