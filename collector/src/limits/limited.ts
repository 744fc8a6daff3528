import { createMiddleware } from 'hono/factory'
import { clientAddress } from '../intake/clientAddress.js'
import type { HttpEnv, Services } from '../routes/Services.js'
import { createBuckets } from './buckets.js'

/** Back-pressure before anything is read: too many at once are sent away with 503, too many of one sender with 429. */
export function limited({ settings, trusts, metrics }: Pick<Services, 'settings' | 'trusts' | 'metrics'>) {
  const { perAddress, perSite, concurrency } = settings.limits
  const addresses = createBuckets(perAddress, perAddress * 10)
  const sites = createBuckets(perSite, perSite * 10)
  let underWay = 0
  return createMiddleware<HttpEnv>(async (c, next) => {
    const { headers, socket } = c.env.incoming
    if (underWay >= concurrency) {
      metrics.count('refused_total', { reason: 'concurrency' })
      return c.json({ error: 'too many requests are under way; send again' }, 503, { 'Retry-After': '1' })
    }
    const now = performance.now()
    const address = perAddress ? clientAddress(socket.remoteAddress, headers['x-forwarded-for'], trusts) : undefined
    // A loopback address is a proxy nobody named in trustProxy, not a visitor: its limit would hit all visitors at once.
    const wait =
      (address === undefined || isLoopback(address) ? 0 : addresses.take(address, now)) ||
      sites.take(headers.origin ?? '', now)
    if (wait) {
      metrics.count('refused_total', { reason: 'rate' })
      return c.json({ error: `too many requests; send again in ${wait} s` }, 429, { 'Retry-After': String(wait) })
    }
    underWay++
    metrics.set('requests_under_way', underWay)
    try {
      await next()
    } finally {
      underWay--
      metrics.set('requests_under_way', underWay)
    }
  })
}

const isLoopback = (address: string) => address === '::1' || address.startsWith('127.')
