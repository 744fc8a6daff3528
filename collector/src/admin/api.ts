import type { Checkpoint } from '../chain/checkpoint.js'
import type { Evidence } from '../exports/evidence.js'

/* What the dashboard's routes answer; the browser's half imports these types and nothing else. */

/** Counts of records that have one thing in common, by event. */
export interface Group {
  readonly value: string
  readonly counts: Readonly<Record<string, number>>
}

/** How often a purpose or a service was agreed to and refused, over the answers given. */
export interface Choice {
  readonly id: string
  readonly granted: number
  readonly refused: number
}

export interface Overview {
  readonly operators: readonly { readonly id: string; readonly name: string }[]
  /** The one that is shown; empty while there is none. */
  readonly operator: string
  /** Sites with records in these days, whatever site is shown. */
  readonly sites: readonly string[]
  /** Every day of the time asked for, in order, `YYYY-MM-DD` in UTC; days without records too. */
  readonly days: readonly Group[]
  readonly purposes: readonly Choice[]
  readonly services: readonly Choice[]
  readonly by: {
    readonly site: readonly Group[]
    readonly method: readonly Group[]
    readonly edition: readonly Group[]
    readonly locale: readonly Group[]
  }
  readonly funnel: { readonly shown: number; readonly answered: number; readonly given: number }
  /** Refused records by the place of their first mistake; `unknown` are those of no configured operator or site. */
  readonly rejected: readonly { readonly place: string; readonly unknown: number; readonly known: number }[]
  readonly undelivered: Undelivered
}

/** Over the newest records of the operator. */
export interface Undelivered {
  /** How many records were looked at. */
  readonly looked: number
  /** Records that these name and that have not arrived. */
  readonly missing: number
  /** Records that came more than ten minutes after the act, by the visitor's clock. */
  readonly late: number
}

export interface ChainStatus {
  readonly operator: string
  readonly seq: number
  readonly head: string
  readonly checkpoint: Checkpoint | null
  /** Is the last checkpoint signed by a key of this collector, and does the entry it names still have its head? */
  readonly isVouched: boolean
}

export interface FoundRecord {
  readonly id: string
  readonly event: string
  readonly at: string
  readonly receivedAt: string
  readonly operator: string
  readonly site: string
  readonly isErased: boolean
  readonly isBlocked: boolean
}

export interface Found {
  readonly records: readonly FoundRecord[]
  /** Pass it as `after` for more; null at the end. */
  readonly next: string | null
}

export interface RecordEvidence {
  readonly evidence: Evidence
  /** What is wrong with the proof; empty when the record is proved. */
  readonly faults: readonly string[]
}
