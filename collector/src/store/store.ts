import type { ConsentRecord, RecordEvent } from '../../../src/model/record.js'

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

/** `conflict`: the id is taken by other content, which stays as it was. */
export interface Outcome {
  readonly status: 'stored' | 'duplicate' | 'conflict'
  /** When the copy that is kept was received. */
  readonly receivedAt: string
}

export interface Query {
  readonly operator?: string | undefined
  readonly subject?: string | undefined
  readonly event?: RecordEvent | undefined
  readonly site?: string | undefined
  /** Only ids above this one. */
  readonly after?: string | undefined
  readonly limit: number
}

/** Keeps records. Every implementation passes `src/testing/storeContract.ts`. */
export interface Store {
  /** Resolves once everything is durable; one outcome for each entry, in their order. */
  append(entries: readonly StoredRecord[]): Promise<readonly Outcome[]>
  find(id: string): Promise<StoredRecord | undefined>
  /** In ascending order of id, which is the order in which the visitors' browsers made them. */
  list(query: Query): Promise<readonly StoredRecord[]>
  /** Has its subject made a later decision? Later by id, or one that names this record as its predecessor. */
  isSuperseded(record: ConsentRecord): Promise<boolean>
  /** Rejects when the store does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
  /** Resolves with the reason when the store has stopped for good and must be opened again. */
  readonly failed: Promise<Error>
}
