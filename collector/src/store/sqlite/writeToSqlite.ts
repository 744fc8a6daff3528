import type { BatchWriter } from '../append.js'
import { recordColumns, totalsColumns } from '../columns.js'
import { countRecords } from '../countRecords.js'
import { toDrafts } from '../toDraft.js'
import { totalsDimensions } from '../totals.js'
import { pack, packedSize } from './packed.js'
import type { SqliteThread, ThreadBatch } from './sqliteThread.js'
import type { Turns } from './turns.js'

const marks = (columns: readonly string[]) =>
  columns.map((name) => (name === 'proof' || name === 'facts' ? 'cast(? as text)' : '?')).join(', ')

const sql: ThreadBatch['sql'] = {
  end: 'select seq, head from chains where operator = ?',
  insert: `insert into records (${recordColumns.join(', ')}) values (${marks(recordColumns)})`,
  move: 'update chains set seq = ?, head = ? where operator = ?',
  count: `insert into totals (${totalsColumns.join(', ')}) values (${marks(totalsColumns)})
    on conflict (${totalsDimensions.join(', ')}) do update set count = totals.count + excluded.count`,
}

/**
 * One message to the thread, which runs prepared statements and works out hashes besides: a statement of a thousand rows
 * costs ten times as much. The rows lie in memory that both have, their long texts as the bytes that are hashed and
 * stored: a text or objects in the message would be copied twice and parsed, each time into memory fresh from the system.
 */
export function createSqliteWriter(thread: SqliteThread, turns: Turns): BatchWriter {
  let bytes = new SharedArrayBuffer(2 ** 20)
  return {
    async write(entries) {
      const free = await turns.take()
      try {
        const drafts = toDrafts(entries)
        const size = packedSize(drafts)
        if (size > bytes.byteLength) bytes = new SharedArrayBuffer(2 ** Math.ceil(Math.log2(size)))
        pack(drafts, Buffer.from(bytes))
        const totals = countRecords(entries).map((row) =>
          totalsColumns.map((name) => (name === 'granted' ? Number(row[name]) : row[name])),
        )
        return await thread.write({ sql, bytes, count: drafts.length, totals })
      } finally {
        free()
      }
    },
    // The thread reads the ends while it holds the database.
    moved: () => {},
  }
}
