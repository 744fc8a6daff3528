/** A value as text that two pages can compare: what it is, and how it failed if it did. */
export function describe(value: unknown): unknown {
  if (value === undefined) return 'undefined'
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value
  if (typeof value === 'symbol' || typeof value === 'bigint') return String(value)
  if (typeof value === 'function')
    return { function: value.name, length: value.length, text: Function.prototype.toString.call(value) }
  if (value instanceof DOMException) return { exception: value.name, message: hideOrigin(value.message) }
  if (value instanceof Error) return { error: value.name, message: hideOrigin(value.message) }
  if (Array.isArray(value)) return value.map(describe)
  if (Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, describe(inner)]))
  return Object.prototype.toString.call(value)
}

/** The two pages stand at different addresses. */
const hideOrigin = (message: string) => message.replace(/\/p\/\d+/g, '/p/n')

/** What a call gives or throws. */
export async function outcome(call: () => unknown): Promise<unknown> {
  try {
    return { value: describe(await call()) }
  } catch (cause) {
    return { thrown: describe(cause) }
  }
}
