/** The deepest legal record is 3 levels; an array of them adds one. */
const deepest = 6

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * JSON from strangers: well-formed UTF-8, of bounded depth, without `__proto__`, which the schema would drop silently.
 * @throws SyntaxError that says what is wrong
 */
export function readJson(bytes: Uint8Array): unknown {
  let value: unknown
  try {
    value = JSON.parse(utf8.decode(bytes))
  } catch {
    throw new SyntaxError('the body is not JSON in UTF-8; send one record or an array of records')
  }
  examine(value, 0)
  return value
}

function examine(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return
  if (depth >= deepest) throw new SyntaxError(`the body is nested deeper than ${deepest} levels; no record is`)
  for (const key in value) {
    // What JSON brings is always an own key.
    if (key === '__proto__') throw new SyntaxError('the key "__proto__" is not allowed; remove it')
    examine((value as Readonly<Record<string, unknown>>)[key], depth + 1)
  }
}
