import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import { BusyError } from '../store/groupCommit.js'
import type { HttpEnv, Services } from './Services.js'
import { getDecision } from './getDecision.js'
import { getHealth } from './getHealth.js'
import { getRecord } from './getRecord.js'
import { getRecords } from './getRecords.js'
import { postRecords } from './postRecords.js'

/** Every route of the collector. */
export function createApp(services: Services): Hono<HttpEnv> {
  const { origins, log } = services
  const app = new Hono<HttpEnv>()

  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      // Pages of other sites read the answers; CORS below says which.
      crossOriginResourcePolicy: 'cross-origin',
      // Whoever terminates TLS decides about HSTS: sent from a path of the operator's site it would bind the whole site.
      strictTransportSecurity: false,
    }),
  )
  app.use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })
  app.use(
    '/v1/*',
    cors({
      origin: (origin) => (origins.hostOf(origin) === undefined ? null : origin),
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['Content-Type'],
      maxAge: 7200,
    }),
  )

  app.post('/v1/records', ...postRecords(services))
  app.get('/v1/records', ...getRecords(services))
  app.get('/v1/records/:id', getRecord(services))
  app.get('/v1/decisions/:id', getDecision(services))
  app.get('/healthz', getHealth(services))

  app.notFound((c) => c.json({ error: 'there is nothing at this address; records go to POST /v1/records' }, 404))
  app.onError((error, c) => {
    if (error instanceof BusyError) return c.json({ error: error.message }, 503, { 'Retry-After': '2' })
    // The reason stays in the log: it may name tables, files or hosts.
    log('error', 'request failed', { method: c.req.method, route: c.req.routePath, reason: error.message })
    return c.json({ error: 'the collector cannot answer at the moment; try again' }, 503, { 'Retry-After': '5' })
  })
  return app
}
