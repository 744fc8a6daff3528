import type { LiveConsent } from '../model/consent.js'
import type { ConsentRecord } from '../model/record.js'
import type { Outbox } from './outbox.js'
import { send } from './send.js'

export interface Delivery {
  /** Keeps the record, then starts sending. Synchronous up to the keeping. */
  file(record: ConsentRecord): void
  flush(): void
  undo(): void
}

/** A batch of ordinary records stays well below the 64 KiB that all keepalive requests of a page share. */
const batchSize = 16

/**
 * Takes records from the outbox to the endpoint: written before sending, deleted only after the answer,
 * one tab at a time (Web Locks), again after a growing and jittered pause, on every page until done.
 */
export function createDelivery(
  endpoint: string | undefined,
  outbox: Outbox,
  window: Window,
  tell: LiveConsent['emit'],
): Delivery {
  const { navigator } = window
  let attempts = 0
  let timer = 0
  let chain: Promise<unknown> = Promise.resolve()

  const pass = async () => {
    if (!endpoint) return
    for (let tried = 0, all = outbox.waiting(); tried < all.length; tried += batchSize) {
      const batch = all.slice(tried, tried + batchSize)
      const outcome = await send(endpoint, batch)
      for (const record of batch) {
        const { id } = record
        const reason = outcome.kind === 'answered' ? outcome.refused.get(id) : outcome.reason
        if (reason === undefined) {
          outbox.drop(id)
          tell('delivered', { id })
        } else {
          const final = outcome.kind !== 'retry'
          if (final) outbox.park(record, reason)
          tell('undelivered', { id, reason, final })
        }
      }
      if (outcome.kind === 'retry') {
        // Between a half and the whole of 1 s, 2 s, 4 s … 5 min, or what the collector asked for.
        const pause = outcome.after ?? Math.min(3e5, 1000 * 2 ** attempts++) * (0.5 + Math.random() / 2)
        window.clearTimeout(timer)
        timer = window.setTimeout(flush, pause)
        return
      }
      attempts = 0
    }
  }

  /** One pass at a time: among the tabs by a lock, which http pages do not have, within the page by the chain. */
  const flush = () => {
    chain = chain.then(() => navigator.locks?.request('soglasie', pass) ?? pass()).catch(pass)
  }

  /** The last resort: what is still waiting leaves as a beacon and is confirmed on the next page. */
  const leave = () => {
    const batch = outbox.waiting().slice(0, batchSize)
    if (endpoint && batch.length) navigator.sendBeacon(endpoint, JSON.stringify(batch))
  }
  const stop = new AbortController()
  const until = { signal: stop.signal }
  window.addEventListener('pagehide', leave, until)
  window.addEventListener('online', flush, until)

  return {
    file(record) {
      outbox.put(record)
      flush()
    },
    flush,
    undo() {
      window.clearTimeout(timer)
      stop.abort()
    },
  }
}
