// Plain JavaScript, as `sqliteWorker.js`: rows, hashes and counts of a batch, and all of it in the form in which
// PostgreSQL takes it, apart from the thread that answers requests.
import { parentPort } from 'node:worker_threads'
import { recordColumns, totalsColumns } from '../columns.js'
import { countRecords } from '../countRecords.js'
import { chained } from '../place.js'
import { toDrafts } from '../toDraft.js'
import { textArray } from './textArray.js'

/** @typedef {import('../store.js').ChainEnd} ChainEnd */

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)

/** @param {string | number | boolean | null} value */
const asText = (value) => (typeof value === 'string' || value === null ? value : String(Number(value)))

/**
 * @param {string} text
 * @param {readonly ChainEnd[]} ends
 */
function made(text, ends) {
  const entries = /** @type {import('../store.js').StoredRecord[]} */ (JSON.parse(text))
  const totals = countRecords(entries)
  const { rows, places, left } = chained(toDrafts(entries), new Map(ends.map((end) => [end.operator, end])))
  const news = [...left.values()]
  const values = [
    ends.map(({ operator }) => operator),
    ends.map(({ seq }) => String(seq)),
    ends.map(({ head }) => head),
    news.map(({ seq }) => String(seq)),
    news.map(({ head }) => head),
    ...recordColumns.map((name) => rows.map((row) => asText(row[name]))),
    ...totalsColumns.map((name) => totals.map((row) => asText(row[name]))),
  ].map(textArray)
  return { values, places: places.map(({ seq, leaf }) => ({ seq, leaf })), left: news }
}

port.on('message', (/** @type {{ id: number, entries?: string, ends: ChainEnd[] }} */ { id, entries, ends }) => {
  if (entries === undefined) return port.close()
  try {
    const answer = made(entries, ends)
    port.postMessage(
      { id, ...answer },
      answer.values.map(({ buffer }) => buffer),
    )
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

port.postMessage({ id: 0 })
