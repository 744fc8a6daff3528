// Plain JavaScript, checked by the compiler all the same: the SQLite thread runs it, see `sqliteWorker.js`.
import { sha256 } from './sha256.js'

/** Head of an empty chain. */
export const genesis = '0'.repeat(64)

/**
 * What of a record is chained.
 * @typedef {object} ChainedRecord
 * @property {string} operator
 * @property {number} seq Number of the entry in the operator's chain: 1, 2, 3 … in the order of the commits.
 * @property {string} id
 * @property {string} receivedAt ISO 8601, UTC, ms.
 * @property {string} flags JSON array.
 * @property {string | Uint8Array} proof Canonical JSON of what proves the event, or its UTF-8: the record without its facts. Never changes, is never erased.
 * @property {string | null} commitment Hash of what may be erased, see {@link commitmentTo}; null when there was nothing of the kind.
 */

/**
 * What of an act is chained.
 * @typedef {object} ChainedAct
 * @property {string} operator
 * @property {number} seq
 * @property {string} id
 * @property {string} at ISO 8601, UTC, ms.
 * @property {string} kind
 * @property {string} body Canonical JSON.
 */

/**
 * What stands in the chain for the facts of a record. Once they and their salt are destroyed the chain still verifies,
 * and nobody can find out by trial what they were (152-FZ art. 21, GDPR art. 17).
 * @param {string | Uint8Array} facts canonical JSON of the facts and of what the server stamped, a random salt of 128 bits among them, or its UTF-8
 */
export const commitmentTo = (facts) => sha256(facts)

/**
 * Hash of one record in its place.
 * @param {Readonly<ChainedRecord>} record
 */
export const leafOfRecord = ({ operator, seq, id, receivedAt, flags, proof, commitment }) =>
  sha256(JSON.stringify(['soglasie.record.1', operator, seq, id, receivedAt, flags, sha256(proof), commitment]))

/**
 * Hash of one act in its place.
 * @param {Readonly<ChainedAct>} act
 */
export const leafOfAct = ({ operator, seq, id, at, kind, body }) =>
  sha256(JSON.stringify(['soglasie.act.1', operator, seq, id, at, kind, sha256(body)]))

/**
 * The chain after one more entry.
 * @param {string} head
 * @param {string} leaf
 */
export const nextHead = (head, leaf) => sha256(head + leaf)
