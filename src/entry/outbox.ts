import type { Outbox } from '../delivery/outbox.js'
import { listOutbox, unpark } from '../delivery/review.js'
import type { OutboxEntry } from '../model/outbox.js'

/**
 * What is seldom done with the outbox.
 * @param detail takes the list; or else the id of the parked record to send again, of all when undefined
 */
export function review(
  outbox: Outbox,
  flush: () => void,
  detail?: string | ((entries: readonly OutboxEntry[]) => void),
): void {
  if (typeof detail === 'function') return detail(listOutbox(outbox))
  unpark(outbox, detail)
  flush()
}
