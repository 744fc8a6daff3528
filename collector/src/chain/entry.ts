import { sha256 } from './sha256.js'

/** Head of an empty chain. */
export const genesis = '0'.repeat(64)

/** What of a record is chained. */
export interface ChainedRecord {
  readonly operator: string
  /** Number of the entry in the operator's chain: 1, 2, 3 … in the order of the commits. */
  readonly seq: number
  readonly id: string
  /** ISO 8601, UTC, ms. */
  readonly receivedAt: string
  /** JSON array. */
  readonly flags: string
  /** Canonical JSON of what proves the event: the record without its facts. Never changes, is never erased. */
  readonly proof: string
  /** Hash of what may be erased, see {@link commitmentTo}; null when there was nothing of the kind. */
  readonly commitment: string | null
}

/** What of an act is chained. */
export interface ChainedAct {
  readonly operator: string
  readonly seq: number
  readonly id: string
  /** ISO 8601, UTC, ms. */
  readonly at: string
  readonly kind: string
  /** Canonical JSON. */
  readonly body: string
}

/**
 * What stands in the chain for the facts of a record. Once they and their salt are destroyed the chain still verifies,
 * and nobody can find out by trial what they were (152-FZ art. 21, GDPR art. 17).
 * @param facts canonical JSON of the facts and of what the server stamped, a random salt of 128 bits among them
 */
export const commitmentTo = (facts: string): string => sha256(facts)

/** Hash of one record in its place. */
export const leafOfRecord = ({ operator, seq, id, receivedAt, flags, proof, commitment }: ChainedRecord): string =>
  sha256(JSON.stringify(['soglasie.record.1', operator, seq, id, receivedAt, flags, sha256(proof), commitment]))

/** Hash of one act in its place. */
export const leafOfAct = ({ operator, seq, id, at, kind, body }: ChainedAct): string =>
  sha256(JSON.stringify(['soglasie.act.1', operator, seq, id, at, kind, sha256(body)]))

/** The chain after one more entry. */
export const nextHead = (head: string, leaf: string): string => sha256(head + leaf)
