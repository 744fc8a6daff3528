import type { RecordEvent } from '../../../src/model/record.js'
import { blockedAmong, fromActRow } from './acts.js'
import type { Database } from './database.js'
import type { ChainEntry } from './store.js'

/** Records and acts of one chain, merged by their number. Doubled numbers are kept: whoever verifies must see them. */
export async function readEntries(
  database: Database,
  operator: string,
  since: number,
  limit: number,
): Promise<ChainEntry[]> {
  const records = await database
    .selectFrom('records')
    .selectAll()
    .where('operator', '=', operator)
    .where('seq', '>', since)
    .orderBy('seq')
    .orderBy('id')
    .limit(limit)
    .execute()
  const acts = await database
    .selectFrom('acts')
    .selectAll()
    .where('operator', '=', operator)
    .where('seq', '>', since)
    .orderBy('seq')
    .orderBy('id')
    .limit(limit)
    .execute()
  const blocks = await blockedAmong(
    database,
    operator,
    records.map(({ subject }) => subject),
  )
  const merged: ChainEntry[] = [
    ...records.map(
      ({
        seq,
        head,
        id,
        received_at,
        flags,
        proof,
        commitment,
        facts,
        erased,
        subject,
        event,
        site,
        previous,
      }): ChainEntry => ({
        type: 'record',
        operator,
        seq,
        head,
        id,
        receivedAt: received_at,
        flags,
        proof,
        commitment,
        facts,
        erased,
        blocked: blocks.get(subject) ?? null,
        searched: { id, operator, subject, event: event as RecordEvent, site, previous },
      }),
    ),
    ...acts.map((row): ChainEntry => ({ type: 'act', head: row.head, ...fromActRow(row) })),
  ].sort((a, b) => a.seq - b.seq)
  // A page never ends between two entries of one number, or the next page would begin behind the second.
  const last = merged[limit - 1]
  return last ? merged.filter(({ seq }) => seq <= last.seq) : merged
}
