// Plain JavaScript, as `entry.js`: the SQLite thread runs it, see `sqliteWorker.js`.
import { randomBytes } from 'node:crypto'
import { canonicalJson } from '../intake/canonicalJson.js'

/** @typedef {import('./database.js').Draft} Draft */
/** @typedef {import('./store.js').StoredRecord} StoredRecord */

/**
 * The rows of records, each with a salt of its own.
 * @param {readonly StoredRecord[]} entries
 * @returns {Draft[]}
 */
export function toDrafts(entries) {
  const salts = randomBytes(16 * entries.length)
  return entries.map((entry, index) => toDraft(entry, salts.subarray(16 * index, 16 * index + 16)))
}

/**
 * @param {StoredRecord} entry
 * @param {Buffer} salt at least 16 random bytes of this record's own
 * @returns {Draft}
 */
function toDraft({ record, receivedAt, ip, userAgent, flags }, salt) {
  const { facts, ...proof } = record
  const { id, operator, subject, event, site, previous } = record
  const isErasable = facts !== undefined || ip !== null || userAgent !== null
  /** @type {import('./database.js').Erasable | undefined} */
  const erasable = isErasable
    ? {
        ...(facts && { facts }),
        ...(ip !== null && { ip }),
        ...(userAgent !== null && { userAgent }),
        salt: salt.toString('base64url'),
      }
    : undefined
  return {
    id,
    operator,
    subject,
    event,
    site,
    previous,
    proof: canonicalJson(proof),
    facts: erasable ? canonicalJson(erasable) : null,
    received_at: receivedAt,
    flags: JSON.stringify(flags),
  }
}
