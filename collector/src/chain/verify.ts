import type { KeyObject } from 'node:crypto'
import type { ChainEnd, ChainEntry } from '../store/store.js'
import { createBlocksCheck } from './blocksCheck.js'
import { type Checkpoint, isSignedCheckpoint } from './checkpoint.js'
import { genesis, leafOfAct, leafOfRecord, nextHead } from './entry.js'
import { createFactsCheck } from './factsCheck.js'

/** What is wrong with a chain, and where it begins. */
export interface Fault {
  readonly kind: 'changed' | 'missing' | 'inserted' | 'reordered' | 'truncated' | 'checkpoint' | 'erasure' | 'block'
  readonly operator: string
  /** Number of the entry, or of the checkpoint. */
  readonly seq: number
  /** Id of the record or act, where one stands there. */
  readonly id?: string
  readonly message: string
}

export interface Verdict {
  readonly operator: string
  readonly entries: number
  readonly head: string
  readonly checkpoints: number
  /** Number up to which a checkpoint vouches; beyond it whoever can write to the database could still change things. */
  readonly vouched: number
  /** In the order in which they were found; empty when the chain holds. */
  readonly faults: readonly Fault[]
}

/** A chain to verify. `entries` may be read as often as asked: after a fault its cause is looked for further on. */
export interface Chain {
  readonly operator: string
  entries(since: number): AsyncIterable<ChainEntry>
  /** Where the chain ends by the word of whoever keeps it. Asked before and after: it may grow meanwhile. */
  end(): Promise<ChainEnd | undefined>
  /** In ascending order of seq. */
  readonly checkpoints: readonly Checkpoint[]
  /** Checkpoints kept elsewhere: in the key directory, in an earlier export. */
  readonly witnesses: readonly Checkpoint[]
  readonly keys: ReadonlyMap<string, KeyObject>
  /** An export leaves out the facts of blocked subjects; a database holds them. */
  readonly isExport: boolean
  /** Who is blocked, and by which act, as a database keeps it beside the chain. */
  blocks?(): Promise<ReadonlyMap<string, string>>
}

/** Most faults told; a chain broken at its start would name every entry. */
const mostFaults = 20

const leafOf = (entry: ChainEntry, seq = entry.seq): string =>
  entry.type === 'record' ? leafOfRecord({ ...entry, seq }) : leafOfAct({ ...entry, seq })

/**
 * Computes the chain anew from its entries and holds it against what is stored and what was signed.
 * @param progress told the number reached, now and then
 */
export async function verifyChain(chain: Chain, progress: (seq: number) => void = () => {}): Promise<Verdict> {
  const { operator } = chain
  const faults: Fault[] = []
  const tell = (kind: Fault['kind'], seq: number, message: string, id?: string) => {
    if (faults.length < mostFaults) faults.push({ kind, operator, seq, ...(id !== undefined && { id }), message })
  }
  const due = dueCheckpoints(chain, tell)
  const facts = createFactsCheck(chain, tell)
  const before = await chain.end()
  const blocks = await createBlocksCheck(chain, before, tell)

  let [head, seq, count, vouched] = [genesis, 0, 0, 0]
  for await (const entry of chain.entries(0)) {
    count++
    if (entry.seq <= seq) {
      tell('inserted', entry.seq, `a second entry stands at number ${entry.seq}; one of the two was inserted`, entry.id)
      continue
    }
    if (entry.seq > seq + 1) {
      const gap = entry.seq === seq + 2 ? `entry ${seq + 1} is` : `entries ${seq + 1} to ${entry.seq - 1} are`
      tell('missing', seq + 1, `${gap} missing; restore them from a backup or an export`)
    } else {
      const expected = nextHead(head, leafOf(entry))
      if (expected !== entry.head) await explain(chain, entry, head, tell)
      else if (entry.operator !== operator)
        tell(
          'changed',
          entry.seq,
          `entry ${entry.seq} is of operator "${entry.operator}", not of "${operator}"`,
          entry.id,
        )
    }
    // From here on by what is stored, so that every fault is told once.
    head = entry.head
    seq = entry.seq
    if (entry.type === 'record') facts.record(entry)
    else {
      facts.act(entry)
      blocks.act(entry)
    }
    const checkpoint = due.get(seq)
    if (checkpoint && checkpoint.head !== head)
      tell(
        'changed',
        vouched + 1,
        `the checkpoint of ${checkpoint.at} at entry ${seq} signs another chain: an entry from ${vouched + 1} to ${seq} was changed and the chain computed anew`,
      )
    else if (checkpoint) vouched = seq
    if (count % 10_000 === 0) progress(seq)
  }

  const last = Math.max(before?.seq ?? 0, ...due.keys())
  const after = await chain.end()
  if (last > seq) {
    const witness = due.get(last)
    const word = witness ? `the checkpoint of ${witness.at} signs entry ${last}` : `the chain was ${last} entries long`
    tell('truncated', seq + 1, `entries ${seq + 1} to ${last} are missing at the end: ${word}`)
  } else if (seq > (after?.seq ?? 0))
    tell('inserted', (after?.seq ?? 0) + 1, `entries were added behind the end of the chain at ${after?.seq ?? 0}`)
  else if (after?.seq === seq && after.head !== head)
    tell('changed', seq, `the end of the chain is not the one that was kept; entry ${seq} or the end was changed`)
  // Last: an act that was cut off with the tail is no reason of its own.
  facts.end()
  blocks.end()
  return { operator, entries: count, head, checkpoints: due.size, vouched, faults }
}

export type Tell = (kind: Fault['kind'], seq: number, message: string, id?: string) => void

/** The signed checkpoints by number; those that are forged, contradict each other or are missing are told. */
function dueCheckpoints({ checkpoints, witnesses, keys, operator }: Chain, tell: Tell): Map<number, Checkpoint> {
  const due = new Map<number, Checkpoint>()
  const strange = checkpoints.find((checkpoint) => checkpoint.operator !== operator)
  if (strange) tell('checkpoint', strange.seq, `the checkpoint at entry ${strange.seq} is of another operator`)
  for (const checkpoint of [...checkpoints, ...witnesses]) {
    const { seq, key, at } = checkpoint
    if (checkpoint.operator !== operator) continue
    const known = keys.get(key)
    if (!known)
      tell(
        'checkpoint',
        seq,
        `the checkpoint of ${at} at entry ${seq} is signed by key ${key}, which is not known; give its public half with --keys`,
      )
    else if (!isSignedCheckpoint(checkpoint, known))
      tell('checkpoint', seq, `the signature of the checkpoint of ${at} at entry ${seq} is forged or damaged`)
    else {
      const other = due.get(seq)
      if (other && other.head !== checkpoint.head)
        tell(
          'checkpoint',
          seq,
          `two checkpoints sign different chains at entry ${seq}: the collector went on from an old backup`,
        )
      else due.set(seq, checkpoint)
    }
  }
  const here = new Set(checkpoints.map(({ seq }) => seq))
  const lost = witnesses.find(({ operator: of, seq }) => of === operator && !here.has(seq))
  if (lost)
    tell(
      'checkpoint',
      lost.seq,
      `the checkpoint of ${lost.at} at entry ${lost.seq} is missing: an old backup was restored, or checkpoints were deleted`,
    )
  return due
}

/** Why does the entry not fit its place? An entry from elsewhere may stand there, or its content differs. */
async function explain(chain: Chain, entry: ChainEntry, head: string, tell: Tell): Promise<void> {
  const { seq, id } = entry
  for await (const other of chain.entries(seq - 1)) {
    if (other.id === id) continue
    const expected = nextHead(head, leafOf(other, seq))
    if (expected === entry.head || expected === other.head) {
      const where = other.seq === seq ? 'beside it' : `at number ${other.seq}`
      const [kind, what] =
        other.seq === seq ? (['inserted', 'inserted'] as const) : (['reordered', 'moved here'] as const)
      return tell(kind, seq, `entry ${seq} was ${what}: the one that belongs here stands ${where}`, id)
    }
  }
  tell('changed', seq, `entry ${seq} was changed after it was written`, id)
}
