import type { Checkpoint } from '../chain/checkpoint.js'
import type { ConsentRecord, RecordEvent } from '../../../src/model/record.js'
import type { Act, ActDraft, Erasure } from './acts.js'
import type { DocumentText } from './documents.js'
import type { TotalsQuery, TotalsRow } from './totals.js'

/** What the collector noticed about a record it accepted. */
export type Flag = 'unknown-document'

/** A record and, beside it, what the server stamped. */
export interface StoredRecord {
  readonly record: ConsentRecord
  /** ISO 8601, UTC, ms. */
  readonly receivedAt: string
  readonly ip: string | null
  readonly userAgent: string | null
  readonly flags: readonly Flag[]
}

/** A stored record and its place in the operator's chain. */
export interface KeptRecord extends StoredRecord {
  /** Number of the entry in the operator's chain, in the order of the commits. */
  readonly seq: number
  /** Hash of the record in its place. */
  readonly leaf: string
  /** Id of the act that destroyed the facts. */
  readonly erased?: string
  /** Id of the act that blocks the subject: facts, address and user agent are withheld until it is lifted. */
  readonly blocked?: string
}

/** `conflict`: the id is taken by other content, which stays as it was. */
export interface Outcome {
  readonly status: 'stored' | 'duplicate' | 'conflict'
  /** When the copy that is kept was received. */
  readonly receivedAt: string
  readonly seq: number
  readonly leaf: string
}

export interface Query {
  readonly operator?: string | undefined
  readonly subject?: string | undefined
  readonly event?: RecordEvent | undefined
  readonly site?: string | undefined
  /** Only ids above this one. */
  readonly after?: string | undefined
  /** Only entries of the chain above this number, in its order; needs `operator`. */
  readonly since?: number | undefined
  readonly limit: number
}

/** The end of one operator's chain. */
export interface ChainEnd {
  readonly operator: string
  readonly seq: number
  readonly head: string
}

/** One entry of a chain as it is stored, for whoever verifies or exports it. */
export type ChainEntry =
  | {
      readonly type: 'record'
      readonly operator: string
      readonly seq: number
      readonly head: string
      readonly id: string
      readonly receivedAt: string
      readonly flags: string
      /** Canonical JSON of the record without its facts. */
      readonly proof: string
      readonly commitment: string | null
      /** Canonical JSON `{ facts, ip, userAgent, salt }`; null when there was nothing or it is erased. */
      readonly facts: string | null
      readonly erased: string | null
      /** Id of the act that blocks the subject. */
      readonly blocked: string | null
      /** The parts of the proof that are searched; a database keeps them beside it, an export does not. */
      readonly searched?: Pick<ConsentRecord, 'id' | 'operator' | 'subject' | 'event' | 'site' | 'previous'>
    }
  | ({ readonly type: 'act'; readonly head: string } & Act)

/** Told how far long work has come; `total` is 0 where nobody knows. */
export type Told = (done: number, total: number) => void

/** Keeps records. Every implementation passes `src/testing/storeContract.ts`. */
export interface Store {
  /** Resolves once everything is durable; one outcome for each entry, in their order. */
  append(entries: readonly StoredRecord[]): Promise<readonly Outcome[]>
  find(id: string): Promise<KeptRecord | undefined>
  /**
   * In ascending order of id, which is the order in which the visitors' browsers made them; with `since` in the order
   * of the chain, where nothing ever appears before what was read already.
   */
  list(query: Query): Promise<readonly KeptRecord[]>
  /** Has its subject made a later decision? Later by id, or one that names this record as its predecessor. */
  isSuperseded(record: ConsentRecord): Promise<boolean>

  chains(): Promise<readonly ChainEnd[]>
  /** Entries above `since`, in their order, whatever their state: nothing is hidden from whoever verifies. */
  entries(operator: string, since: number, limit: number): Promise<readonly ChainEntry[]>
  addCheckpoints(checkpoints: readonly Checkpoint[]): Promise<void>
  lastCheckpoint(operator: string): Promise<Checkpoint | undefined>
  /** In ascending order of seq. */
  checkpoints(operator: string, since: number, limit: number): Promise<readonly Checkpoint[]>

  /**
   * Destroys the facts of a subject's records and keeps the act of it.
   * @returns undefined when there was nothing left to erase
   */
  eraseSubject(subject: string, draft: ActDraft<Erasure>, told?: Told): Promise<Act | undefined>
  /**
   * Destroys the facts of at most 1000 records received before `before` (ISO 8601), blocked subjects excepted.
   * @returns undefined when nothing is left that old
   */
  eraseBefore(before: string, draft: ActDraft<Erasure>): Promise<Act | undefined>
  /** @returns undefined when the subject is in that state already */
  setBlocked(
    subject: string,
    isBlocked: boolean,
    draft: ActDraft<{ readonly reason: string }>,
  ): Promise<Act | undefined>
  blockOf(operator: string, subject: string): Promise<string | undefined>
  /** Every subject that is blocked, and the act that blocks it. */
  blocks(operator: string): Promise<ReadonlyMap<string, string>>
  acts(operator: string, since: number, limit: number): Promise<readonly Act[]>

  /** @returns undefined when this operator has registered the same text already */
  addDocument(document: DocumentText, draft: ActDraft<object>): Promise<Act | undefined>
  findDocument(operator: string, sha256: string): Promise<DocumentText | undefined>
  /** Every registered document, without its text. */
  documents(operator?: string): Promise<readonly Omit<DocumentText, 'text'>[]>

  /** Counts kept while writing: answering takes the same time with a million records as with none. */
  totals(query: TotalsQuery): Promise<readonly TotalsRow[]>
  /** Adds counts of what was refused, by operator, site, day and the place of the first mistake. */
  addTotals(rows: readonly TotalsRow[]): Promise<void>

  /** Work that time brings about: months to come get their partitions on PostgreSQL. */
  prepare(now: Date): Promise<void>
  /**
   * Wipes what was erased from the database's files. May take minutes on a large database.
   * @param isThorough leave no byte of it, though writers wait (PostgreSQL); SQLite never leaves one
   */
  purge(isThorough?: boolean, told?: Told): Promise<void>
  /** How what is erased leaves the files, for the act of it. */
  readonly wiping: string
  /** Writes a copy as of one moment into a new file; only the embedded database can. */
  backup(file: string): Promise<void>
  /** Rejects when the store does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
  /** Resolves with the reason when the store has stopped for good and must be opened again. */
  readonly failed: Promise<Error>
}
