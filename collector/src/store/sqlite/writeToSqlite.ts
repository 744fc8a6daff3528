import type { BatchWriter } from '../append.js'
import { recordColumns, totalsColumns } from '../columns.js'
import { totalsDimensions } from '../totals.js'
import type { SqliteThread, ThreadBatch } from './sqliteThread.js'
import type { Turns } from './turns.js'

const marks = (columns: readonly string[]) => columns.map(() => '?').join(', ')

const sql: ThreadBatch['sql'] = {
  end: 'select seq, head from chains where operator = ?',
  insert: `insert into records (${recordColumns.join(', ')}) values (${marks(recordColumns)})`,
  move: 'update chains set seq = ?, head = ? where operator = ?',
  count: `insert into totals (${totalsColumns.join(', ')}) values (${marks(totalsColumns)})
    on conflict (${totalsDimensions.join(', ')}) do update set count = totals.count + excluded.count`,
}

/**
 * One message to the thread, which runs prepared statements and works out rows, hashes and counts besides: a statement of
 * a thousand rows costs ten times as much, and the HTTP thread is the busiest. One text costs it a third of what the
 * same records cost as objects.
 */
export function createSqliteWriter(thread: SqliteThread, turns: Turns): BatchWriter {
  return {
    async write(entries) {
      const free = await turns.take()
      try {
        return await thread.write({ sql, totalsColumns, entries: JSON.stringify(entries) })
      } finally {
        free()
      }
    },
    // The thread reads the ends while it holds the database.
    moved: () => {},
  }
}
