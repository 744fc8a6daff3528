// Plain JavaScript, as `sqliteWorker.js`: the thread reads what the writer packs.

import { draftColumns } from '../draftColumns.js'

/** @typedef {import('../database.js').Draft} Draft */

/**
 * A row as the thread unpacks it: the long texts stay the UTF-8 they are hashed and stored as.
 * @typedef {Omit<Draft, 'proof' | 'facts'> & { readonly proof: Buffer, readonly facts: Buffer | null }} PackedDraft
 */

/**
 * Most bytes that the rows take.
 * @param {readonly Draft[]} drafts
 */
export function packedSize(drafts) {
  let size = 0
  // A character of UTF-16 is at most 3 bytes of UTF-8.
  for (const draft of drafts) for (const name of draftColumns) size += 4 + 3 * (draft[name]?.length ?? 0)
  return size
}

/**
 * Writes each text by its length in bytes, -1 for null, and its UTF-8.
 * @param {readonly Draft[]} drafts
 * @param {Buffer} bytes at least `packedSize` of them
 */
export function pack(drafts, bytes) {
  let at = 0
  for (const draft of drafts)
    for (const name of draftColumns) {
      const text = draft[name]
      const length = text === null ? -1 : bytes.write(text, at + 4, 'utf8')
      bytes.writeInt32LE(length, at)
      at += 4 + Math.max(0, length)
    }
}

/**
 * @param {Buffer} bytes
 * @param {number} count how many rows were packed
 * @returns {PackedDraft[]} whose long texts are parts of `bytes`
 */
export function unpack(bytes, count) {
  let [from, at] = [0, 0]
  /** Goes on to the next text; is there one? */
  const next = () => {
    const length = bytes.readInt32LE(at)
    from = at + 4
    at = from + Math.max(0, length)
    return length >= 0
  }
  const part = () => (next() ? bytes.subarray(from, at) : null)
  const text = () => (next() ? bytes.toString('utf8', from, at) : null)
  const some = () => /** @type {string} */ (text())
  return Array.from({ length: count }, () => ({
    id: some(),
    operator: some(),
    subject: some(),
    event: some(),
    site: some(),
    previous: text(),
    proof: /** @type {Buffer} */ (part()),
    facts: part(),
    received_at: some(),
    flags: some(),
  }))
}
