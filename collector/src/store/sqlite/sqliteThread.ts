import type { Place } from '../place.js'
import { startThread } from '../startThread.js'

export interface Rows {
  readonly rows: unknown[]
  readonly changes: number
}

/** Records to write at one stroke, and the statements for it: `insert` takes a draft, then seq, head and commitment. */
export interface ThreadBatch {
  readonly sql: { readonly end: string; readonly insert: string; readonly move: string; readonly count: string }
  /** JSON of the `StoredRecord`s. */
  readonly entries: string
}

/** SQLite in a thread of its own: on the HTTP thread every commit would hold up new connections. */
export interface SqliteThread {
  execute(sql: string, parameters: readonly unknown[]): Promise<Rows>
  /**
   * Chains the records and writes them in one transaction.
   * @returns their places; undefined, and nothing is written, when an operator has no chain yet or an id is known
   */
  write(batch: ThreadBatch): Promise<readonly Pick<Place, 'seq' | 'leaf'>[] | undefined>
  close(): Promise<void>
  /** Resolves with the reason when the thread has stopped unasked. */
  readonly failed: Promise<Error>
}

/**
 * Opens the file in a new thread; rejects when it cannot be opened.
 * @param script what the thread runs; tests give one that crashes
 */
export async function startSqliteThread(
  file: string,
  script = new URL('./sqliteWorker.js', import.meta.url),
): Promise<SqliteThread> {
  const { failed, ask, close } = await startThread<Rows>('SQLite', script, { file })
  return {
    failed,
    close,
    execute: (sql, parameters) => ask({ sql, parameters }),
    async write(batch) {
      const { rows, changes } = await ask({ batch })
      return changes ? (rows as Pick<Place, 'seq' | 'leaf'>[]) : undefined
    },
  }
}
