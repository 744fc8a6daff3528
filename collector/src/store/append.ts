import { randomBytes } from 'node:crypto'
import { nextHead } from '../chain/entry.js'
import { holdChains, moveChain } from './chains.js'
import { type Database, type Draft, type RecordRow, type Tx, isSameRecord, leafOfRow, toDraft } from './database.js'
import type { ChainEnd, Outcome, Store, StoredRecord } from './store.js'
import { type TotalsRow, addTotals, countRecords } from './totals.js'

/** Everything that one batch changes. */
export interface Batch {
  /** The end of each chain as it was and as it will be. */
  readonly ends: readonly { readonly from: ChainEnd; readonly to: ChainEnd }[]
  readonly rows: readonly RecordRow[]
  readonly totals: readonly TotalsRow[]
}

/**
 * Makes a batch durable at one stroke: one message and one transaction. Resolves with false, and nothing is written,
 * when a chain does not end where the batch says or an id is known already.
 */
export type WriteBatch = (batch: Batch) => Promise<boolean>

/**
 * Appends records. While nobody else lengthens the chains their ends are remembered, so a batch needs no question
 * beforehand; whatever was not as remembered is written the careful way: look, holding the chains, then write.
 */
export function createAppend(database: Database, write: WriteBatch): Store['append'] {
  /** Ends as this writer left them. */
  const left = new Map<string, ChainEnd>()
  /** Those that nobody else moved when it was last looked. */
  const trusted = new Map<string, ChainEnd>()

  const atOnce = async (arrivals: Arrivals): Promise<Kept | undefined> => {
    const ends = new Map<string, ChainEnd>()
    for (const operator of arrivals.operators) {
      const end = trusted.get(operator)
      if (!end) return undefined
      ends.set(operator, end)
    }
    const { rows, kept, after } = chained(arrivals.drafts, ends)
    const moves = [...after.values()].map((to) => ({ from: ends.get(to.operator) as ChainEnd, to }))
    // Whatever becomes of it, until it is done the ends are not known.
    for (const operator of arrivals.operators) trusted.delete(operator)
    if (!(await write({ ends: moves, rows, totals: countRecords(arrivals.entries) }))) {
      return undefined
    }
    for (const [operator, end] of after) {
      left.set(operator, end)
      trusted.set(operator, end)
    }
    return kept
  }

  const carefully = async (arrivals: Arrivals): Promise<Kept> => {
    const { kept, held, after } = await writeCarefully(database, arrivals)
    for (const [operator, end] of after) {
      const before = left.get(operator)
      left.set(operator, end)
      // Where another writes as well, guessing would fail as often as not.
      if (!before || before.head === held.get(operator)?.head) trusted.set(operator, end)
    }
    return kept
  }

  return async (entries) => {
    if (!entries.length) return []
    const salts = randomBytes(16 * entries.length)
    const drafts = entries.map((entry, index) => toDraft(entry, salts.subarray(16 * index, 16 * index + 16)))
    const arrivals = firstOfEach(entries, drafts)
    const kept = (await atOnce(arrivals)) ?? (await carefully(arrivals))
    return drafts.map((draft): Outcome => {
      const copy = kept.get(draft.id)
      if (!copy) throw new Error('a record was not found after it was written; send it again')
      return {
        status: copy.row === draft ? 'stored' : isSameRecord(draft, copy.row) ? 'duplicate' : 'conflict',
        receivedAt: copy.row.received_at,
        seq: copy.seq,
        leaf: copy.leaf,
      }
    })
  }
}

/** Each id once, as it came first. */
interface Arrivals {
  readonly entries: readonly StoredRecord[]
  readonly drafts: readonly Draft[]
  readonly operators: ReadonlySet<string>
}

/** What the store has of each id: the very draft when it was new. */
type Kept = Map<string, { readonly row: KeptRow; readonly seq: number; readonly leaf: string }>
type KeptRow = Pick<RecordRow, 'id' | 'proof' | 'facts' | 'commitment' | 'received_at'>

function firstOfEach(entries: readonly StoredRecord[], drafts: readonly Draft[]): Arrivals {
  const first = new Map<string, number>()
  for (const [index, { id }] of drafts.entries()) if (!first.has(id)) first.set(id, index)
  const operators = new Set(drafts.map(({ operator }) => operator))
  if (first.size === drafts.length) return { entries, drafts, operators }
  const indexes = [...first.values()]
  return {
    entries: indexes.map((index) => entries[index] as StoredRecord),
    drafts: indexes.map((index) => drafts[index] as Draft),
    operators,
  }
}

/** The drafts in their place behind the ends of their chains. */
function chained(drafts: readonly Draft[], ends: ReadonlyMap<string, ChainEnd>) {
  const kept: Kept = new Map()
  const after = new Map<string, ChainEnd>()
  const rows = drafts.map((draft): RecordRow => {
    const { operator } = draft
    const end = after.get(operator) ?? (ends.get(operator) as ChainEnd)
    const seq = end.seq + 1
    const leaf = leafOfRow({ ...draft, seq })
    const head = nextHead(end.head, leaf)
    kept.set(draft.id, { row: draft, seq, leaf })
    after.set(operator, { operator, seq, head })
    return { ...draft, seq, head, erased: null }
  })
  return { rows, kept, after }
}

class SomeAreKnown extends Error {}

/** Another collector may store one of the ids meanwhile, on behalf of another operator; then look again. */
async function writeCarefully(database: Database, arrivals: Arrivals, tries = 3): ReturnType<typeof writeMissing> {
  try {
    return await database.transaction().execute((transaction) => writeMissing(transaction, arrivals))
  } catch (error) {
    if (error instanceof SomeAreKnown && tries > 1) return writeCarefully(database, arrivals, tries - 1)
    throw error
  }
}

async function writeMissing(transaction: Tx, { entries, drafts, operators }: Arrivals) {
  const held = await holdChains(transaction, [...operators])
  const known = await transaction
    .selectFrom('records')
    .select(['id', 'operator', 'seq', 'proof', 'facts', 'commitment', 'received_at', 'flags'])
    .where(
      'id',
      'in',
      drafts.map(({ id }) => id),
    )
    .execute()
  const kept: Kept = new Map(known.map((row) => [row.id, { row, seq: row.seq, leaf: leafOfRow(row) }]))
  const missing = drafts.filter(({ id }) => !kept.has(id))
  const { rows, kept: fresh, after } = chained(missing, held)
  if (rows.length) {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('records')
      .values(rows)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow()
    if (Number(numInsertedOrUpdatedRows) !== rows.length) throw new SomeAreKnown()
    for (const end of after.values()) await moveChain(transaction, end)
    await addTotals(transaction, countRecords(entries.filter(({ record }) => fresh.has(record.id))))
  }
  for (const [id, copy] of fresh) kept.set(id, copy)
  return { kept, held, after }
}
