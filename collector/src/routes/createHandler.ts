import type { RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { isPostRecords, postRecords } from '../ingest/postRecords.js'
import { createLimiter } from '../limits/createLimiter.js'
import type { Services } from './Services.js'
import { createApp } from './createApp.js'

/** Answers every request: records at once, everything else by its route. */
export function createHandler(services: Services): RequestListener {
  const limiter = createLimiter(services)
  const others = getRequestListener(createApp(services, limiter).fetch)
  const records = postRecords(services, limiter)
  return (incoming, outgoing) =>
    isPostRecords(incoming) ? records(incoming, outgoing) : void others(incoming, outgoing)
}
