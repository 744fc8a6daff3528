/** Object id of PostgreSQL's type text. */
const text = 25
const header = 20

/**
 * A text[] in PostgreSQL's binary format (array_recv: dimensions, a flag for nulls, the type, then length and lower
 * bound, then each element by its length). The driver sends a Buffer as binary, so nothing has to be quoted here and
 * parsed there.
 */
export function textArray(values: readonly (string | null)[]): Buffer {
  let size = header
  // A character of UTF-16 is at most 3 bytes of UTF-8.
  for (const value of values) size += 4 + (value === null ? 0 : value.length * 3)
  const bytes = Buffer.allocUnsafe(size)
  bytes.writeInt32BE(values.length ? 1 : 0, 0)
  bytes.writeInt32BE(values.includes(null) ? 1 : 0, 4)
  bytes.writeInt32BE(text, 8)
  bytes.writeInt32BE(values.length, 12)
  bytes.writeInt32BE(1, 16)
  let at = values.length ? header : 12
  for (const value of values) {
    const length = value === null ? -1 : bytes.write(value, at + 4, 'utf8')
    bytes.writeInt32BE(length, at)
    at += 4 + Math.max(0, length)
  }
  return bytes.subarray(0, at)
}
