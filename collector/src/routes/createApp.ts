import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { BusyError } from '../store/groupCommit.js'
import type { HttpEnv, Services } from './Services.js'
import { allowOrigins } from './allowOrigins.js'
import { getDecision } from './getDecision.js'
import { getHealth } from './getHealth.js'
import { getRecord } from './getRecord.js'
import { getRecords } from './getRecords.js'
import { postRecords } from './postRecords.js'
import { securityHeaders } from './securityHeaders.js'

/** Every route of the collector. */
export function createApp(services: Services): Hono<HttpEnv> {
  const { origins, log } = services
  const app = new Hono<HttpEnv>()

  app.use(securityHeaders)
  app.use('/v1/*', allowOrigins(origins))

  app.post('/v1/records', ...postRecords(services))
  app.get('/v1/records', ...getRecords(services))
  app.get('/v1/records/:id', getRecord(services))
  app.get('/v1/decisions/:id', getDecision(services))
  app.get('/healthz', getHealth(services))

  app.notFound((c) => c.json({ error: 'there is nothing at this address; records go to POST /v1/records' }, 404))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ error: error.message }, error.status)
    if (error instanceof BusyError) return c.json({ error: error.message }, 503, { 'Retry-After': '2' })
    // The reason stays in the log: it may name tables, files or hosts.
    log('error', 'request failed', { method: c.req.method, route: c.req.routePath, reason: error.message })
    return c.json({ error: 'the collector cannot answer at the moment; try again' }, 503, { 'Retry-After': '5' })
  })
  return app
}
