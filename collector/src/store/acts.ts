import { leafOfAct, nextHead } from '../chain/entry.js'
import { canonicalJson } from '../intake/canonicalJson.js'
import { holdChains, moveChain } from './chains.js'
import type { Database, Tables, Tx } from './database.js'
import { rangesOf } from './ranges.js'
import type { ChainEnd, Told } from './store.js'

/** Something the operator did with records. It stands in the chain beside them. */
export interface Act {
  /** UUID v7. */
  readonly id: string
  readonly operator: string
  readonly seq: number
  /** ISO 8601, UTC, ms. */
  readonly at: string
  readonly kind: ActKind
  /** Canonical JSON. */
  readonly body: string
}

export type ActKind = 'erasure' | 'block' | 'unblock' | 'document'

/** An act that is to be done; where it stands is known once it is written. */
export interface ActDraft<Body> {
  readonly id: string
  readonly operator: string
  readonly at: string
  readonly body: Body
}

/**
 * What an act of erasure says: the fields that RKN order 179 of 28 Oct 2022 asks of the act and of the log export.
 * Its date is that of the act.
 */
export interface Erasure {
  readonly operator: {
    readonly name: string
    readonly address: string | null
    readonly ids: Readonly<Record<string, string>>
  }
  /** Who erased: a name, or the collector itself for what is scheduled. */
  readonly by: string
  /** Name of the information system the data was destroyed in. */
  readonly system: string
  readonly reason: string
  readonly method: string
}

/** What is filled in while erasing. */
export interface ErasureDone extends Erasure {
  /** The subject id; null where the records of many were due, then each record's proof names its own. */
  readonly subject: string | null
  /** Categories of the data destroyed: `ip`, `browser`, `page` … */
  readonly categories: readonly string[]
  readonly records: number
  /** Entries of the chain whose facts are destroyed, as ranges. */
  readonly seqs: readonly (readonly [number, number])[]
}

/** Most records one act covers: a transaction of bounded length, for senders wait meanwhile. */
const mostRecords = 1000

export async function eraseSubject(
  database: Database,
  subject: string,
  draft: ActDraft<Erasure>,
  told?: Told,
): Promise<Act | undefined> {
  return database.transaction().execute(async (transaction) => {
    const end = await holdChain(transaction, draft.operator)
    const rows = await transaction
      .selectFrom('records')
      .select(['id', 'seq', 'facts'])
      .where('subject', '=', subject)
      .where('operator', '=', draft.operator)
      .where('facts', 'is not', null)
      .execute()
    return erase(transaction, end, rows, subject, draft, told)
  })
}

export async function eraseBefore(
  database: Database,
  before: string,
  draft: ActDraft<Erasure>,
): Promise<Act | undefined> {
  return database.transaction().execute(async (transaction) => {
    const { operator } = draft
    const end = await holdChain(transaction, operator)
    for (;;) {
      const { retained } = await transaction
        .selectFrom('chains')
        .select('retained')
        .where('operator', '=', operator)
        .executeTakeFirstOrThrow()
      const next = await transaction
        .selectFrom('records')
        .select(['id', 'seq', 'facts', 'subject', 'received_at'])
        .where('operator', '=', operator)
        .where('seq', '>', retained)
        .orderBy('seq')
        .limit(mostRecords)
        .execute()
      const young = next.findIndex(({ received_at }) => received_at >= before)
      const due = young < 0 ? next : next.slice(0, young)
      const last = due.at(-1)
      if (!last) return undefined
      const blocked = await blockedAmong(
        transaction,
        operator,
        due.map(({ subject }) => subject),
      )
      // Passed for good: lifting a block starts from the beginning again.
      await transaction.updateTable('chains').set({ retained: last.seq }).where('operator', '=', operator).execute()
      const act = await erase(
        transaction,
        end,
        due.filter(({ facts, subject }) => facts !== null && !blocked.has(subject)),
        null,
        draft,
      )
      if (act) return act
    }
  })
}

/** Destroys the facts of these rows and writes the act, or nothing when there are none. */
async function erase(
  transaction: Tx,
  end: ChainEnd,
  rows: readonly { readonly id: string; readonly seq: number; readonly facts: string | null }[],
  subject: string | null,
  draft: ActDraft<Erasure>,
  told: Told = () => {},
): Promise<Act | undefined> {
  if (!rows.length) return undefined
  for (let from = 0; from < rows.length; from += mostRecords) {
    told(from, rows.length)
    await transaction
      .updateTable('records')
      .set({ facts: null, erased: draft.id })
      .where(
        'id',
        'in',
        rows.slice(from, from + mostRecords).map(({ id }) => id),
      )
      .execute()
  }
  const body: ErasureDone = {
    ...draft.body,
    subject,
    categories: categoriesOf(rows.map(({ facts }) => facts as string)),
    records: rows.length,
    seqs: rangesOf(rows.map(({ seq }) => seq).sort((a, b) => a - b)),
  }
  return writeAct(transaction, end, 'erasure', { ...draft, body })
}

function categoriesOf(facts: readonly string[]): string[] {
  const found = new Set<string>()
  for (const text of facts) {
    const {
      facts: fields = {},
      ip,
      userAgent,
    } = JSON.parse(text) as { facts?: object; ip?: string; userAgent?: string }
    for (const name of Object.keys(fields)) found.add(name)
    if (ip !== undefined) found.add('ip')
    if (userAgent !== undefined) found.add('browser')
  }
  return [...found].sort()
}

export async function setBlocked(
  database: Database,
  subject: string,
  isBlocked: boolean,
  draft: ActDraft<{ readonly reason: string }>,
): Promise<Act | undefined> {
  return database.transaction().execute(async (transaction) => {
    const { operator, id } = draft
    const end = await holdChain(transaction, operator)
    const { length: isSo } = [...(await blockedAmong(transaction, operator, [subject]))]
    if (!!isSo === isBlocked) return undefined
    if (isBlocked) await transaction.insertInto('blocks').values({ operator, subject, act: id }).execute()
    else {
      await transaction.deleteFrom('blocks').where('operator', '=', operator).where('subject', '=', subject).execute()
      await transaction.updateTable('chains').set({ retained: 0 }).where('operator', '=', operator).execute()
    }
    return writeAct(transaction, end, isBlocked ? 'block' : 'unblock', { ...draft, body: { ...draft.body, subject } })
  })
}

/** Which of the subjects are blocked, and by which act. */
export async function blockedAmong(
  database: Database | Tx,
  operator: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (!subjects.length) return new Map()
  const rows = await database
    .selectFrom('blocks')
    .select(['subject', 'act'])
    .where('operator', '=', operator)
    .where('subject', 'in', [...new Set(subjects)])
    .execute()
  return new Map(rows.map(({ subject, act }) => [subject, act]))
}

export async function blocksOf(database: Database, operator: string): Promise<ReadonlyMap<string, string>> {
  const rows = await database.selectFrom('blocks').select(['subject', 'act']).where('operator', '=', operator).execute()
  return new Map(rows.map(({ subject, act }) => [subject, act]))
}

export async function holdChain(transaction: Tx, operator: string): Promise<ChainEnd> {
  return (await holdChains(transaction, [operator])).get(operator) as ChainEnd
}

export async function writeAct(transaction: Tx, end: ChainEnd, kind: ActKind, draft: ActDraft<object>): Promise<Act> {
  const { id, operator, at } = draft
  const act: Act = { id, operator, seq: end.seq + 1, at, kind, body: canonicalJson(draft.body) }
  const head = nextHead(end.head, leafOfAct(act))
  await transaction
    .insertInto('acts')
    .values({ ...act, head })
    .execute()
  await moveChain(transaction, { operator, seq: act.seq, head })
  return act
}

export function fromActRow({ id, operator, seq, at, kind, body }: Tables['acts']): Act {
  return { id, operator, seq, at, kind: kind as ActKind, body }
}
