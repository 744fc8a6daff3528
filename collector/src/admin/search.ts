import { isRecordId } from '../routes/isRecordId.js'
import type { KeptRecord, Store } from '../store/store.js'
import type { Found, FoundRecord } from './api.js'

const page = 50

/** The record with this id, or the records of the subject with it: both are looked up in an index. */
export async function search(store: Pick<Store, 'find' | 'list'>, id: string, after?: string): Promise<Found> {
  const record = isRecordId(id) ? await store.find(id) : undefined
  if (record) return { records: [summary(record)], next: null }
  const rows = await store.list({ subject: id, after, limit: page })
  const next = rows.length === page ? rows.at(-1)?.record.id : undefined
  return { records: rows.map(summary), next: next ?? null }
}

const summary = ({ record, receivedAt, erased, blocked }: KeptRecord): FoundRecord => {
  const { id, event, at, operator, site } = record
  return { id, event, at, receivedAt, operator, site, isErased: erased !== undefined, isBlocked: blocked !== undefined }
}
