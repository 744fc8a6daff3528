import { createDelivery } from '../delivery/deliver.js'
import type { Outbox } from '../delivery/outbox.js'
import { createQueue } from '../delivery/queue.js'
import { listOutbox, unpark } from '../delivery/review.js'
import type { LiveConsent } from '../model/consent.js'
import type { OutboxEntry } from '../model/outbox.js'
import { markWaiting } from '../page/jar.js'

/** Takes over what the app has kept: fetched with the first answer, or when an earlier page has left something. */
export function create({ config, emit }: LiveConsent, outbox: Outbox, until: AbortSignal) {
  const queue = createQueue(outbox)
  const mark = (age: number) => outbox.attempt(() => markWaiting(document, age))
  const { flush } = createDelivery(config.endpoint, queue, window, emit, until, mark, config.cookie?.renew)
  return {
    flush,
    /** @param detail takes the list; or else the id of the parked record to send again, of all when undefined */
    review(detail?: string | ((entries: readonly OutboxEntry[]) => void)): void {
      if (typeof detail === 'function') return detail(listOutbox(queue))
      unpark(queue, detail)
      flush()
    },
  }
}
