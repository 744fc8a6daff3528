import type { Kysely, Transaction } from 'kysely'
import type { ConsentRecord } from '../../../src/model/record.js'
import { leafOfRecord } from '../chain/entry.js'
import { canonicalJson } from '../intake/canonicalJson.js'
import type { Flag, KeptRecord } from './store.js'
import type { TotalsRow } from './totals.js'

/** One row of `records`: the record in its two parts, and what of it is searched. */
export interface RecordRow {
  readonly id: string
  readonly operator: string
  readonly seq: number
  readonly subject: string
  readonly event: string
  readonly site: string
  readonly previous: string | null
  /** Canonical JSON of the record without its facts. Text, not jsonb: the very bytes are the evidence. */
  readonly proof: string
  /** Canonical JSON of {@link Erasable}; null when there was nothing of the kind, or once it is erased. */
  readonly facts: string | null
  readonly commitment: string | null
  readonly received_at: string
  /** JSON array. */
  readonly flags: string
  /** The operator's chain after this row. */
  readonly head: string
  /** Id of the act that destroyed the facts. */
  readonly erased: string | null
}

/** What of a record can be destroyed without touching the proof. */
export interface Erasable {
  readonly facts?: ConsentRecord['facts']
  readonly ip?: string
  readonly userAgent?: string
  /** 128 random bits, base64url: without them a hash of an address could be found by trying all addresses. */
  readonly salt: string
}

export interface Tables {
  readonly records: RecordRow
  readonly chains: {
    readonly operator: string
    readonly seq: number
    readonly head: string
    /** Everything up to here has been through retention. */
    readonly retained: number
  }
  readonly acts: {
    readonly id: string
    readonly operator: string
    readonly seq: number
    readonly at: string
    readonly kind: string
    readonly body: string
    readonly head: string
  }
  readonly checkpoints: {
    readonly operator: string
    readonly seq: number
    readonly head: string
    readonly at: string
    readonly key_id: string
    readonly signature: string
  }
  readonly blocks: { readonly operator: string; readonly subject: string; readonly act: string }
  readonly documents: {
    readonly operator: string
    readonly sha256: string
    readonly id: string
    readonly edition: string
    readonly media_type: string
    readonly registered_at: string
    /** Base64: one type on both databases. */
    readonly text: string
  }
  readonly totals: Omit<TotalsRow, 'granted'> & { readonly granted: number }
}

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

/** A record on its way into the table; its place in the chain is known once it is written. */
export type Draft = Omit<RecordRow, 'seq' | 'head' | 'commitment' | 'erased'>

/** Is it the record that is kept? The stamps may differ; facts that are erased by now are not compared. */
export function isSameRecord(
  draft: Pick<Draft, 'proof' | 'facts'>,
  kept: Pick<Draft, 'proof' | 'facts'> & { readonly commitment?: string | null },
): boolean {
  if (draft.proof !== kept.proof) return false
  const isErased = kept.facts === null && (kept.commitment ?? null) !== null
  return isErased || canonicalJson(erasableOf(draft)?.facts ?? {}) === canonicalJson(erasableOf(kept)?.facts ?? {})
}

const erasableOf = ({ facts }: Pick<RecordRow, 'facts'>) =>
  facts === null ? undefined : (JSON.parse(facts) as Erasable)

type Leaf = Pick<RecordRow, 'operator' | 'seq' | 'id' | 'received_at' | 'flags' | 'proof' | 'commitment'>

export const leafOfRow = ({ operator, seq, id, received_at, flags, proof, commitment }: Leaf): string =>
  leafOfRecord({ operator, seq, id, receivedAt: received_at, flags, proof, commitment })

/** @param block id of the act that blocks the subject, where one does */
export function fromRow(row: RecordRow, block?: string): KeptRecord {
  const erasable = block === undefined ? erasableOf(row) : undefined
  const record = JSON.parse(row.proof) as ConsentRecord
  return {
    record: erasable?.facts ? { ...record, facts: erasable.facts } : record,
    receivedAt: row.received_at,
    ip: erasable?.ip ?? null,
    userAgent: erasable?.userAgent ?? null,
    flags: JSON.parse(row.flags) as Flag[],
    seq: row.seq,
    leaf: leafOfRow(row),
    ...(row.erased !== null && { erased: row.erased }),
    ...(block !== undefined && { blocked: block }),
  }
}
