import type { Globals } from '../../model/vendor.js'
import { last, same } from './last.js'

/** The vendor's array of commands, made where it is missing; an existing one, or what replaced it, is kept. */
function queueOf(window: Globals, name: string): { push?(entry: unknown): unknown } {
  try {
    return (window[name] ??= [])
  } catch {
    // A frozen window or a throwing accessor of the page: there is nobody to speak to.
    return {}
  }
}

/**
 * Adds a command, unless the last one about the same thing (`topics`) says so already: vendors that count commands
 * (Google) want one per decision, and the rest should not grow a queue nobody reads.
 */
export function tell(window: Globals, name: string, entry: unknown[], topics: readonly unknown[] = [entry[0]]): void {
  const queue = queueOf(window, name)
  const standing = last(queue, (other) => topics.includes(other[0]))
  if (standing && same(standing, entry)) return
  try {
    queue.push?.(entry)
  } catch {
    // The vendor's own `push` failed.
  }
}

/** As {@link tell}, but ahead of everything queued: a default must precede the tag's first command. */
export function tellFirst(window: Globals, name: string, entry: unknown[]): void {
  const queue = queueOf(window, name)
  if (last(queue, (other) => other[0] === entry[0])) return
  if (Array.isArray(queue)) queue.unshift(entry)
  else tell(window, name, entry)
}
