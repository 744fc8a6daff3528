import { setTimeout as wait } from 'node:timers/promises'
import type { Call, Services } from './Services.js'
import { bearer } from './authorization.js'
import { reasonOf } from '../reasonOf.js'

/** `GET /readyz`: may more be sent here? Not while closing, nor while the store is silent. */
export const getReady = (services: Services) => {
  const health = getHealth(services)
  return async (c: Call) =>
    services.isStopping()
      ? c.json({ status: 'stopping', error: 'the collector is stopping; send to another' }, 503)
      : health(c)
}

/** `GET /metrics`: for Prometheus, behind the operator's token. */
export function getMetrics({ metrics, settings }: Services) {
  const text = (c: Call) => c.text(metrics.text(), 200, { 'Content-Type': 'text/plain; version=0.0.4' })
  return [bearer(settings.token), text] as const
}

/** `GET /healthz`: does the store answer? */
export const getHealth =
  ({ store, log }: Services) =>
  async (c: Call) => {
    try {
      const late = wait(2000, undefined, { ref: false }).then(() => {
        throw new Error('no answer within 2 s')
      })
      await Promise.race([store.ping(), late])
      return c.json({ status: 'ok' })
    } catch (error) {
      log('error', 'store does not answer', { reason: reasonOf(error) })
      return c.json({ status: 'unavailable', error: 'the store does not answer; see the log of the collector' }, 503)
    }
  }
