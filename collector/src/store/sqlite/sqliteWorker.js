// Plain JavaScript, checked by the compiler all the same: Node 20 starts a thread from a file as it is, so one file
// serves the sources under test and the build.
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/** @typedef {{ id: number, sql?: string, parameters?: readonly unknown[] }} Request */

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)
const database = new Database(/** @type {{ file: string }} */ (workerData).file, { timeout: 5000 })
// WAL lets other processes read while this one writes; FULL flushes every commit, so an answer means "on the disk".
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
// Erased means gone: freed space is overwritten with zeros.
database.pragma('secure_delete = ON')

port.on('message', (/** @type {Request} */ { id, sql, parameters = [] }) => {
  if (sql === undefined) {
    database.close()
    port.close()
    return
  }
  try {
    const statement = database.prepare(sql)
    if (statement.reader) port.postMessage({ id, rows: statement.all(...parameters), changes: 0 })
    else port.postMessage({ id, rows: [], changes: statement.run(...parameters).changes })
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

port.postMessage({ id: 0, rows: [], changes: 0 })
