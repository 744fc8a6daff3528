// Plain JavaScript, checked by the compiler all the same: Node 20 starts a thread from a file as it is, so one file
// serves the sources under test and the build.
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/** @typedef {{ sql: string, rows: readonly (readonly unknown[])[] }} Step */
/** @typedef {{ id: number, sql?: string, parameters?: readonly unknown[], steps?: readonly Step[] }} Request */

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)
const database = new Database(/** @type {{ file: string }} */ (workerData).file, { timeout: 5000 })
// WAL lets other processes read while this one writes; FULL flushes every commit, so an answer means "on the disk".
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
// Erased means gone: freed space is overwritten with zeros.
database.pragma('secure_delete = ON')
// Indexes are touched all over: kept in memory (64 MB), and written back into the file once for many batches (64 MB of
// journal) instead of every fourth.
database.pragma('cache_size = -65536')
database.pragma('wal_autocheckpoint = 16384')

/** @type {Map<string, import('better-sqlite3').Statement>} */
const prepared = new Map()
/** @param {string} sql */
function prepare(sql) {
  const known = prepared.get(sql)
  if (known) return known
  const statement = database.prepare(sql)
  prepared.set(sql, statement)
  return statement
}

class Refused extends Error {}

/** Every row of every step changes one row of the database, or nothing is changed at all. */
const write = database.transaction((/** @type {readonly Step[]} */ steps) => {
  for (const { sql, rows } of steps) {
    const statement = prepare(sql)
    for (const row of rows) if (statement.run(row).changes !== 1) throw new Refused()
  }
})

/** @param {readonly Step[]} steps @returns {boolean} */
function isWritten(steps) {
  try {
    write.immediate(steps)
    return true
  } catch (error) {
    const { code } = /** @type {{ code?: string }} */ (error)
    if (error instanceof Refused || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return false
    throw error
  }
}

port.on('message', (/** @type {Request} */ { id, sql, parameters = [], steps }) => {
  if (sql === undefined && !steps) {
    database.close()
    port.close()
    return
  }
  try {
    if (steps) return port.postMessage({ id, rows: [], changes: Number(isWritten(steps)) })
    const statement = database.prepare(/** @type {string} */ (sql))
    if (statement.reader) port.postMessage({ id, rows: statement.all(...parameters), changes: 0 })
    else port.postMessage({ id, rows: [], changes: statement.run(...parameters).changes })
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

port.postMessage({ id: 0, rows: [], changes: 0 })
