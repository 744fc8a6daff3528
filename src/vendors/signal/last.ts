/** Entries of a command queue are arrays or `arguments`. */
type Entry = ArrayLike<unknown>

/** Do two commands say the same? */
export const same = (one: Entry, other: Entry): boolean =>
  JSON.stringify(Array.from(one)) === JSON.stringify(Array.from(other))

/** The last command of a queue that passes the test: what the vendor will end up believing. */
export function last(queue: unknown, test: (entry: Entry) => boolean): Entry | undefined {
  if (!Array.isArray(queue)) return undefined
  for (let index = queue.length - 1; index >= 0; index--) {
    const entry: unknown = queue[index]
    if (entry !== null && typeof entry === 'object' && 'length' in entry && test(entry as Entry)) return entry as Entry
  }
  return undefined
}
