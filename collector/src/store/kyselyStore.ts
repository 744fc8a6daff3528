import { sql } from 'kysely'
import { type Database, type RecordRow, fromRow, toRow } from './database.js'
import type { Outcome, Store, StoredRecord } from './store.js'

const decisions = ['consent.given', 'consent.refused', 'consent.withdrawn']

/** The store in SQL that both databases speak. */
export function createKyselyStore(database: Database, failed: Promise<Error>): Store {
  return {
    failed,
    append: (entries) => append(database, entries),
    async find(id) {
      const row = await database.selectFrom('records').selectAll().where('id', '=', id).executeTakeFirst()
      return row && fromRow(row)
    },
    async list({ after, limit, ...equal }) {
      let query = database.selectFrom('records').selectAll().orderBy('id').limit(limit)
      if (after) query = query.where('id', '>', after)
      for (const [column, value] of Object.entries(equal))
        if (value) query = query.where(column as keyof typeof equal, '=', value)
      return (await query.execute()).map(fromRow)
    },
    async isSuperseded({ id, operator, subject }) {
      const later = await database
        .selectFrom('records')
        .select('id')
        .where('subject', '=', subject)
        .where('operator', '=', operator)
        .where('event', 'in', decisions)
        .where('id', '!=', id)
        .where((either) => either.or([either('id', '>', id), either('previous', '=', id)]))
        .limit(1)
        .executeTakeFirst()
      return !!later
    },
    ping: async () => void (await sql`select 1`.execute(database)),
    close: () => database.destroy(),
  }
}

async function append(database: Database, entries: readonly StoredRecord[]): Promise<readonly Outcome[]> {
  if (!entries.length) return []
  const rows = entries.map(toRow)
  const first = new Map<string, RecordRow>()
  for (const row of rows) if (!first.has(row.id)) first.set(row.id, row)
  // In one order everywhere, so that two collectors on one database never wait for each other in a ring.
  const sorted = [...first.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const inserted = await database
    .insertInto('records')
    .values(sorted)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  const fresh = new Set(inserted.map(({ id }) => id))
  const taken = sorted.filter(({ id }) => !fresh.has(id)).map(({ id }) => id)
  const kept = new Map<string, Pick<RecordRow, 'record' | 'received_at'>>([...first].filter(([id]) => fresh.has(id)))
  if (taken.length)
    for (const row of await database
      .selectFrom('records')
      .select(['id', 'record', 'received_at'])
      .where('id', 'in', taken)
      .execute())
      kept.set(row.id, row)

  return rows.map((row): Outcome => {
    const copy = kept.get(row.id)
    if (!copy) throw new Error('a record was removed while its copy arrived; send the copy again')
    // Only the first of several copies in one batch can be the stored one.
    const isStored = fresh.delete(row.id)
    return {
      status: isStored ? 'stored' : copy.record === row.record ? 'duplicate' : 'conflict',
      receivedAt: copy.received_at,
    }
  })
}
