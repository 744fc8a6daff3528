import { setTimeout as wait } from 'node:timers/promises'
import type { Call, Services } from './Services.js'
import { reasonOf } from '../reasonOf.js'

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
