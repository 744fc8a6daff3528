import type { LiveConsent } from '../model/consent.js'
import type { ConsentRecord } from '../model/record.js'
import { type Outbox, receiptKey } from './outbox.js'
import { type Result, send } from './send.js'

export interface Delivery {
  /** Keeps the record, then starts sending. Synchronous up to the keeping. */
  file(record: ConsentRecord): void
  flush(): void
  undo(): void
}

/**
 * Length of a batch's JSON. All keepalive requests and beacons of a page share 64 KiB (Fetch, "inflight keepalive
 * bytes"): one batch under way and two beacons at the page's end stay within them, a few labels in Cyrillic included.
 */
const full = 18e3

/** Until when every tab and page waits, ms since the epoch. */
const laterKey = 'soglasie-later'

/** The first records, one at least, that together stay below a length. */
const first = (all: readonly ConsentRecord[], most: number) => {
  let length = 0
  return all.filter((record, index) => (length += JSON.stringify(record).length) < most || !index)
}

/**
 * Takes records from the outbox to the endpoint: written before sending, deleted only after the answer,
 * one tab at a time (Web Locks), again after a growing and jittered pause, on every page until done.
 * @param renew send cookies to another origin of the site as well, so that it can renew the decision cookie
 */
export function createDelivery(
  endpoint: string | undefined,
  outbox: Outbox,
  window: Window,
  tell: LiveConsent['emit'],
  renew?: boolean,
): Delivery {
  const { navigator, document } = window
  let pause = 0
  let timer = 0
  let left: string | undefined
  let release: (() => void) | undefined
  let chain: Promise<unknown> = Promise.resolve()

  const later = (ms: number) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(flush, ms)
  }

  const pass = async () => {
    if (!endpoint) return
    const wait = Number(outbox.entries()[laterKey]) - Date.now()
    // More than a day only where the clock has been set back meanwhile.
    if (wait > 0 && wait < 864e5) return later(wait)
    let most = full
    for (let all = outbox.waiting(); all[0];) {
      const batch = first(all, most)
      const answered = batch.some(({ event }) => event !== 'notice.shown')
      const results = await send(
        answered ? endpoint.replace(/\?|$/, '?receipt=1&') : endpoint,
        batch,
        // A second time without either: the quota may be used up by the site, the collector may take no cookies.
        !pause,
        renew && !pause ? 'include' : 'same-origin',
      )
      // One bad record must not take the others with it: each alone.
      if (batch[1] && results.every(({ status }) => status === 'rejected')) {
        most = 0
        continue
      }
      all = all.slice(batch.length)
      batch.forEach((record, index) => {
        const { id, event, document: of } = record
        const result = results[index] as Result
        if (result.status === 'delivered') {
          outbox.drop(id)
          if (result.receipt && event !== 'notice.shown')
            outbox.set(receiptKey + of?.id, JSON.stringify(result.receipt))
          tell('delivered', { id })
        } else {
          const { reason } = result
          const final = result.status === 'rejected'
          if (final) outbox.park(id, record, reason)
          tell('undelivered', { id, reason, final })
        }
      })
      const failed = results.find((result) => result.status === 'retry')
      if (failed) {
        const { after = 0 } = failed
        pause = Math.min(3e5, pause * 2 || 1e3)
        // What the collector asks for, half a day at most, and up to a half more; else a half to the whole of 1 s, 2 s … 5 min.
        const ms = (after > 0 ? Math.min(after, 4e7) * 2 : pause) * (0.5 + Math.random() / 2)
        if (answered) outbox.set(laterKey, String(Date.now() + ms))
        return later(ms)
      }
      pause = 0
    }
    outbox.remove(laterKey)
  }

  /** One pass at a time: among the tabs by a lock, which http pages do not have, within the page by the chain. */
  const flush = () => {
    chain = chain
      .then(
        () =>
          navigator.locks?.request('soglasie', () =>
            Promise.race([pass(), new Promise<void>((resolve) => (release = resolve))]),
          ) ?? pass(),
      )
      .catch(pass)
  }

  /** The page goes, or may never come back: what waits leaves as beacons, and the other tabs need not wait for this one. */
  const leave = ({ type }: Event) => {
    if (type !== 'pagehide' && !document.hidden) return
    release?.()
    let all = outbox.waiting()
    const newest = all.at(-1)?.id
    if (!endpoint || newest === left) return
    left = newest
    for (let batch; (batch = first(all, full))[0] && navigator.sendBeacon(endpoint, JSON.stringify(batch));)
      all = all.slice(batch.length)
  }
  const stop = new AbortController()
  const until = { signal: stop.signal }
  for (const name of ['pagehide', 'visibilitychange', 'freeze'])
    window.addEventListener(name, leave, { ...until, capture: true })
  window.addEventListener(
    'online',
    () => {
      outbox.remove(laterKey)
      flush()
    },
    until,
  )

  return {
    file(record) {
      outbox.put(record)
      flush()
    },
    flush,
    undo() {
      window.clearTimeout(timer)
      stop.abort()
      release?.()
    },
  }
}
