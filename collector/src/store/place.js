// Plain JavaScript, as `entry.js`: the SQLite thread runs it, see `sqliteWorker.js`.
import { commitmentTo, leafOfRecord, nextHead } from '../chain/entry.js'

/** @typedef {import('./database.js').Draft} Draft */
/** @typedef {import('./store.js').ChainEnd} ChainEnd */

/**
 * A row of which the long texts may be given as UTF-8.
 * @typedef {Readonly<Pick<Draft, 'operator' | 'id' | 'received_at' | 'flags'> & { proof: string | Uint8Array, facts: string | Uint8Array | null }>} Placed
 */

/**
 * A record's place in its chain.
 * @typedef {object} Place
 * @property {number} seq
 * @property {string} leaf
 * @property {string} head The chain after it.
 * @property {string | null} commitment
 */

/**
 * The place of a new record behind the end of its operator's chain.
 * @param {Placed} draft
 * @param {Readonly<Pick<ChainEnd, 'seq' | 'head'>>} end
 * @returns {Place}
 */
export function placeBehind({ operator, id, received_at: receivedAt, flags, proof, facts }, end) {
  const seq = end.seq + 1
  const commitment = facts === null ? null : commitmentTo(facts)
  const leaf = leafOfRecord({ operator, seq, id, receivedAt, flags, proof, commitment })
  return { seq, leaf, head: nextHead(end.head, leaf), commitment }
}
