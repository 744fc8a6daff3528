// Plain JavaScript, as `entry.js`: the SQLite thread runs it, see `sqliteWorker.js`.
import * as crypto from 'node:crypto'

/**
 * SHA-256 as 64 lower-case hex digits.
 * @type {(data: string | Uint8Array) => string}
 */
export const sha256 =
  // In one call where Node has it (20.12): a third of the time of an object for every hash.
  typeof crypto.hash === 'function'
    ? (data) => crypto.hash('sha256', data, 'hex')
    : (data) => crypto.createHash('sha256').update(data).digest('hex')
