// Plain JavaScript, checked by the compiler all the same: Node 20 starts a thread from a file as it is, so one file
// serves the sources under test and the build.
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { placeBehind } from '../place.js'
import { unpack } from './packed.js'

/** @typedef {import('./sqliteThread.js').ThreadBatch} Batch */
/** @typedef {{ id: number, sql?: string, parameters?: readonly unknown[], batch?: Batch }} Request */

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)
const database = new Database(/** @type {{ file: string }} */ (workerData).file, { timeout: 5000 })
// WAL lets other processes read while this one writes; FULL flushes every commit, so an answer means "on the disk".
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
// Erased means gone: freed space is overwritten with zeros.
database.pragma('secure_delete = ON')
// Indexes are touched all over: kept in memory (16 MB), and written back into the file once for many batches (64 MB of
// journal) instead of every fourth.
database.pragma('cache_size = -16384')
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

/** Read before anything is written: no chain yet, or an id that is known. */
class Refused extends Error {}

const write = database.transaction((/** @type {Batch} */ { sql, bytes, count, totals }) => {
  const insert = prepare(sql.insert)
  /** @type {Map<string, { seq: number, head: string }>} */
  const ends = new Map()
  const places = unpack(Buffer.from(bytes), count).map((draft) => {
    const { id, operator, subject, event, site, previous, proof, facts, received_at, flags } = draft
    const end = ends.get(operator) ?? /** @type {{ seq: number, head: string }} */ (prepare(sql.end).get(operator))
    if (!end) throw new Refused()
    const { seq, leaf, head, commitment } = placeBehind(draft, end)
    // In the order of `recordColumns`.
    insert.run(id, operator, subject, event, site, previous, proof, facts, received_at, flags, seq, head, commitment)
    ends.set(operator, { seq, head })
    return { seq, leaf }
  })
  for (const [operator, { seq, head }] of ends) prepare(sql.move).run(seq, head, operator)
  for (const row of totals) prepare(sql.count).run(row)
  return places
})

/** @param {Batch} batch */
function placesOf(batch) {
  try {
    return write.immediate(batch)
  } catch (error) {
    const { code } = /** @type {{ code?: string }} */ (error)
    if (error instanceof Refused || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return undefined
    throw error
  }
}

port.on('message', (/** @type {Request} */ { id, sql, parameters = [], batch }) => {
  if (sql === undefined && !batch) {
    database.close()
    port.close()
    return
  }
  try {
    if (batch) {
      const places = placesOf(batch)
      return port.postMessage({ id, rows: places ?? [], changes: places ? 1 : 0 })
    }
    const statement = database.prepare(/** @type {string} */ (sql))
    if (statement.reader) port.postMessage({ id, rows: statement.all(...parameters), changes: 0 })
    else port.postMessage({ id, rows: [], changes: statement.run(...parameters).changes })
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

port.postMessage({ id: 0, rows: [], changes: 0 })
