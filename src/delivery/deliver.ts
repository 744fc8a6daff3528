import type { LiveConsent } from '../model/consent.js'
import type { ConsentRecord } from '../model/record.js'
import { remember } from './history.js'
import { type Queue, receiptKey } from './queue.js'
import { type Undelivered, send } from './send.js'

export interface Delivery {
  /** Sends what waits. */
  flush(): void
}

/**
 * Length of a batch's JSON. All keepalive requests and beacons of a page share 64 KiB (Fetch, "inflight keepalive
 * bytes"): one batch under way and the beacon at the page's end stay within them, whatever the site sends beside and the labels say.
 */
const full = 24e3

/** Until when every tab and page waits, ms since the epoch. */
const laterKey = 'soglasie-later'

/** The first records, one at least, that together stay below a length. */
const first = (all: readonly ConsentRecord[], most: number) => {
  let length = 0
  return all.filter((record, index) => (length += JSON.stringify(record).length) < most || !index)
}

/**
 * Takes records from the queue to the endpoint: written before sending, deleted only after the answer,
 * one tab at a time (Web Locks), again after a growing and jittered pause, on every page until done.
 * @param mark says to later pages that records wait: for how many seconds
 * @param renew send cookies to another origin of the site as well, so that it can renew the decision cookie
 */
export function createDelivery(
  endpoint: string | undefined,
  queue: Queue,
  window: Window,
  tell: LiveConsent['emit'],
  signal: AbortSignal,
  mark: (age: number) => void,
  renew?: boolean,
): Delivery {
  const { navigator } = window
  let pause = 0
  let timer = 0
  let chain: Promise<unknown> = Promise.resolve()

  const later = (ms: number) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(flush, ms)
  }

  const pass = async () => {
    if (!endpoint) return
    const wait = Number(queue.entries()[laterKey]) - Date.now()
    // More than a day only where the clock has been set back meanwhile.
    if (wait > 0 && wait < 864e5) return later(wait)
    let most = full
    for (let all = queue.waiting(); all[0];) {
      const batch = first(all, most)
      const answered = batch.some(({ event }) => event !== 'notice.shown')
      const results = await send(
        endpoint.replace(/\?|$/, '?receipt=1&'),
        batch,
        // A second time without either: the quota may be used up by the site, the collector may take no cookies.
        !pause,
        renew && !pause ? 'include' : 'same-origin',
      )
      // One bad record must not take the others with it: each alone.
      if (batch[1] && results.every(({ final }) => final)) {
        most = 0
        continue
      }
      all = all.slice(batch.length)
      results.forEach(({ reason, final, receipt }, index) => {
        const record = batch[index] as ConsentRecord
        const { id, document: of } = record
        if (final) queue.park(record, reason)
        else if (!reason) {
          queue.drop(id)
          if (receipt) queue.set(receiptKey + of?.id, JSON.stringify(receipt))
        }
        if (final !== false) remember(queue, record)
        tell(reason ? 'undelivered' : 'delivered', { id, reason, final })
      })
      const failed = results.find(({ final }) => final === false) as Undelivered | undefined
      if (failed) {
        pause = Math.min(3e5, pause * 2 || 1e3)
        // 1 s, 2 s, 4 s … 5 min, or what the collector asks for, half a day at most; and up to a half more.
        const ms = Math.max(pause, Math.min(failed.after || 0, 4e7)) * (1 + Math.random() / 2)
        if (answered) queue.set(laterKey, String(Date.now() + ms))
        return later(ms)
      }
      pause = 0
    }
    queue.remove(laterKey)
    mark(0)
    // Of another tab, and kept before the mark was taken away.
    if (queue.waiting()[0]) mark(31536000)
  }

  /**
   * One pass at a time: among the tabs by a lock, which http pages do not have, within the page by the chain. A page that
   * holds it is not frozen, and leaves the back/forward cache when another tab asks for it (measured in Chromium).
   */
  const flush = () => {
    chain = chain.then(() => navigator.locks?.request('soglasie', pass) ?? pass()).catch(pass)
  }

  /** The last resort: what is still waiting leaves as a beacon and is confirmed on the next page. */
  const leave = () => {
    const batch = first(queue.waiting(), full)
    if (endpoint && batch[0]) navigator.sendBeacon(endpoint, JSON.stringify(batch))
  }
  const until = { signal }
  signal.addEventListener('abort', () => window.clearTimeout(timer))
  window.addEventListener('pagehide', leave, until)
  window.addEventListener(
    'online',
    () => {
      queue.remove(laterKey)
      flush()
    },
    until,
  )

  return { flush }
}
