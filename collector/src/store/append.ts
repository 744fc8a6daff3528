import { holdChains, moveChain } from './chains.js'
import { countRecords } from './countRecords.js'
import { type Database, type Draft, type RecordRow, type Tx, isSameRecord, leafOfRow } from './database.js'
import { type Place, placeBehind } from './place.js'
import type { ChainEnd, Outcome, Store, StoredRecord } from './store.js'
import { toDrafts } from './toDraft.js'
import { addTotals } from './totals.js'

/** Makes a batch durable at one stroke, each database in its own way: one message, one transaction. */
export interface BatchWriter {
  /** @returns a place for each record; undefined, and nothing is written, when that way is not open, as for a known id */
  write(entries: readonly StoredRecord[]): Promise<readonly Pick<Place, 'seq' | 'leaf'>[] | undefined>
  /** The ends of the chains as they were found and as they were left, when a batch went the careful way. */
  moved(found: ReadonlyMap<string, ChainEnd>, left: ReadonlyMap<string, ChainEnd>): void
}

/** Appends records at one stroke; those that cannot be, carefully: hold the chains, look for the ids, write the rest. */
export function createAppend(database: Database, writer: BatchWriter): Store['append'] {
  const carefully = async (entries: readonly StoredRecord[]) => {
    const drafts = toDrafts(entries)
    const { kept, found, left } = await writeCarefully(database, firstOfEach(entries, drafts))
    writer.moved(found, left)
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

  return async (entries) => {
    if (!entries.length) return []
    const places = await writer.write(entries)
    if (!places) return carefully(entries)
    return places.map(({ seq, leaf }, index) => ({
      status: 'stored',
      receivedAt: (entries[index] as StoredRecord).receivedAt,
      seq,
      leaf,
    }))
  }
}

/** Each id once, as it came first. */
interface Arrivals {
  readonly entries: readonly StoredRecord[]
  readonly drafts: readonly Draft[]
}

/** What the store has of each id: the very draft when it was new. */
type Kept = Map<string, { readonly row: Draft | KnownRow; readonly seq: number; readonly leaf: string }>
const keptOf = (drafts: readonly Draft[], places: readonly Pick<Place, 'seq' | 'leaf'>[]): Kept =>
  new Map(drafts.map((row, index) => [row.id, { row, ...(places[index] as Place) }]))
type KnownRow = Pick<RecordRow, 'id' | 'proof' | 'facts' | 'commitment' | 'received_at'>

function firstOfEach(entries: readonly StoredRecord[], drafts: readonly Draft[]): Arrivals {
  const ids = new Set<string>()
  const indexes: number[] = []
  for (const [index, { id }] of drafts.entries()) {
    if (ids.has(id)) continue
    ids.add(id)
    indexes.push(index)
  }
  if (indexes.length === drafts.length) return { entries, drafts }
  return {
    entries: indexes.map((index) => entries[index] as StoredRecord),
    drafts: indexes.map((index) => drafts[index] as Draft),
  }
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

async function writeMissing(transaction: Tx, { entries, drafts }: Arrivals) {
  const operators = [...new Set(drafts.map(({ operator }) => operator))]
  const found = await holdChains(transaction, operators)
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
  const { places, left } = chained(missing, found)
  if (!missing.length) return { kept, found, left }
  const rows = missing.map((draft, index): RecordRow => {
    const { seq, head, commitment } = places[index] as Place
    return { ...draft, seq, head, commitment, erased: null }
  })

  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('records')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow()
  if (Number(numInsertedOrUpdatedRows) !== rows.length) throw new SomeAreKnown()
  for (const end of left.values()) await moveChain(transaction, end)
  await addTotals(transaction, countRecords(entries.filter(({ record }) => !kept.has(record.id))))
  for (const [id, copy] of keptOf(missing, places)) kept.set(id, copy)
  return { kept, found, left }
}

/** The places of the drafts behind the ends of their chains, and the ends after them. */
export function chained(drafts: readonly Draft[], ends: ReadonlyMap<string, ChainEnd>) {
  const left = new Map(ends)
  const places = drafts.map((draft) => {
    const { operator } = draft
    const place = placeBehind(draft, left.get(operator) as ChainEnd)
    left.set(operator, { operator, seq: place.seq, head: place.head })
    return place
  })
  return { places, left }
}
