// Plain JavaScript, as `entry.js`: the SQLite thread runs it, see `sqliteWorker.js`.

/** @typedef {import('./totals.js').TotalsRow} TotalsRow */

/**
 * Counts of the records, each combination once.
 * @param {readonly Pick<import('./store.js').StoredRecord, 'record' | 'receivedAt'>[]} entries
 */
export function countRecords(entries) {
  /** @type {Map<string, TotalsRow & { count: number }>} */
  const counts = new Map()
  /**
   * @param {string} base
   * @param {Omit<TotalsRow, 'choice' | 'granted' | 'count'>} row
   * @param {string} choice
   * @param {boolean} granted
   */
  const add = (base, row, choice, granted) => {
    const key = `${base}\u0000${choice}\u0000${granted}`
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { ...row, choice, granted, count: 1 })
  }
  for (const { record, receivedAt } of entries) {
    const { operator, site, event, method = '', document, locale = '', decision = {}, services = {} } = record
    const day = receivedAt.slice(0, 10)
    const row = { operator, site, day, event, method, edition: document?.edition ?? '', locale }
    const base = Object.values(row).join('\u0000')
    add(base, row, '', false)
    for (const [id, granted] of Object.entries(decision)) add(base, row, `purpose:${id}`, granted)
    for (const [id, granted] of Object.entries(services)) add(base, row, `service:${id}`, granted)
  }
  return [...counts.values()]
}
