// Plain JavaScript, as `sqliteWorker.js`: the thread reads what the writer packs.

/** @typedef {import('../database.js').Draft} Draft */

/**
 * A row as the thread unpacks it: the long texts stay the UTF-8 they are hashed and stored as.
 * @typedef {Omit<Draft, 'proof' | 'facts'> & { readonly proof: Buffer, readonly facts: Buffer | null }} PackedDraft
 */

/** Each text by its length in bytes, -1 for null, and its UTF-8. */
const fields = /** @type {const} */ ([
  'id',
  'operator',
  'subject',
  'event',
  'site',
  'previous',
  'proof',
  'facts',
  'received_at',
  'flags',
])

/**
 * Most bytes that the rows take.
 * @param {readonly Draft[]} drafts
 */
export function packedSize(drafts) {
  let size = 0
  // A character of UTF-16 is at most 3 bytes of UTF-8.
  for (const draft of drafts) for (const field of fields) size += 4 + 3 * (draft[field]?.length ?? 0)
  return size
}

/**
 * @param {readonly Draft[]} drafts
 * @param {Buffer} bytes at least `packedSize` of them
 */
export function pack(drafts, bytes) {
  let at = 0
  for (const draft of drafts)
    for (const field of fields) {
      const text = draft[field]
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
  let at = 0
  const part = () => {
    const from = at + 4
    const length = bytes.readInt32LE(at)
    at = from + Math.max(0, length)
    return length < 0 ? null : bytes.subarray(from, at)
  }
  const text = () => {
    const from = at + 4
    const length = bytes.readInt32LE(at)
    at = from + Math.max(0, length)
    return length < 0 ? null : bytes.toString('utf8', from, at)
  }
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
