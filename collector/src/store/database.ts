import type { Kysely } from 'kysely'
import type { ConsentRecord } from '../../../src/model/record.js'
import type { Flag, StoredRecord } from './store.js'
import { canonicalJson } from '../intake/canonicalJson.js'

/** One row of `records`: the record as canonical JSON, and the parts of it that are searched. */
export interface RecordRow {
  readonly id: string
  readonly operator: string
  readonly subject: string
  readonly event: string
  readonly site: string
  readonly previous: string | null
  /** Text, not jsonb: the very bytes are the evidence. */
  readonly record: string
  readonly received_at: string
  readonly ip: string | null
  readonly user_agent: string | null
  /** JSON array. */
  readonly flags: string
}

export interface Tables {
  readonly records: RecordRow
}

export type Database = Kysely<Tables>

export function toRow({ record, receivedAt, ip, userAgent, flags }: StoredRecord): RecordRow {
  const { id, operator, subject, event, site, previous } = record
  return {
    id,
    operator,
    subject,
    event,
    site,
    previous,
    record: canonicalJson(record),
    received_at: receivedAt,
    ip,
    user_agent: userAgent,
    flags: JSON.stringify(flags),
  }
}

export function fromRow(row: RecordRow): StoredRecord {
  return {
    record: JSON.parse(row.record) as ConsentRecord,
    receivedAt: row.received_at,
    ip: row.ip,
    userAgent: row.user_agent,
    flags: JSON.parse(row.flags) as Flag[],
  }
}
