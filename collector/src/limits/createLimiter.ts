import type { IncomingMessage } from 'node:http'
import { clientAddress } from '../intake/clientAddress.js'
import type { Services } from '../routes/Services.js'
import { createBuckets } from './buckets.js'

/** Why a request is sent away before anything of it is read. */
export interface Refusal {
  readonly status: 429 | 503
  readonly error: string
  /** Seconds after which it may come again. */
  readonly retryAfter: number
}

/** Back-pressure: too many at once are sent away with 503, too many of one sender with 429. */
export interface Limiter {
  /** @returns why the request is refused; otherwise it is under way until `leave` is called once */
  enter(incoming: IncomingMessage): Refusal | undefined
  leave(): void
}

/** One for all routes: what one sender may do does not depend on where it knocks. */
export function createLimiter({
  settings,
  trusts,
  metrics,
}: Pick<Services, 'settings' | 'trusts' | 'metrics'>): Limiter {
  const { perAddress, perSite, concurrency } = settings.limits
  const addresses = createBuckets(perAddress, perAddress * 10)
  const sites = createBuckets(perSite, perSite * 10)
  let underWay = 0
  metrics.gauge('requests_under_way', () => underWay)
  return {
    enter({ headers, socket }) {
      if (underWay >= concurrency) {
        metrics.count('refused_total', { reason: 'concurrency' })
        return { status: 503, error: 'too many requests are under way; send again', retryAfter: 1 }
      }
      const now = performance.now()
      const address = perAddress ? clientAddress(socket.remoteAddress, headers['x-forwarded-for'], trusts) : undefined
      // A loopback address is a proxy nobody named in trustProxy, not a visitor: its limit would hit all visitors at once.
      const wait =
        (address === undefined || isLoopback(address) ? 0 : addresses.take(address, now)) ||
        sites.take(headers.origin ?? '', now)
      if (wait) {
        metrics.count('refused_total', { reason: 'rate' })
        return { status: 429, error: `too many requests; send again in ${wait} s`, retryAfter: wait }
      }
      underWay++
      return undefined
    },
    leave: () => void underWay--,
  }
}

const isLoopback = (address: string) => address === '::1' || address.startsWith('127.')
