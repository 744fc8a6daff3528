import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { addAdmin } from '../admin/addAdmin.js'
import { BusyError } from '../store/groupCommit.js'
import type { HttpEnv, Services } from './Services.js'
import { allowOrigins } from './allowOrigins.js'
import { getActs, postBlocks, postErasures, postWithdrawals } from './acts.js'
import { getDocument, getDocuments, postDocuments } from './documents.js'
import { getDecision } from './getDecision.js'
import { getDocs, getOpenApi } from './openapi.js'
import { getHealth, getMetrics, getReady } from './getHealth.js'
import { getRecord } from './getRecord.js'
import { getRecords } from './getRecords.js'
import { getChains, getCheckpoints, getEvidence, getExport, getKeys, getTotals } from './reports.js'
import { getSubject, postSubjectWithdraw } from './subject.js'
import type { Limiter } from '../limits/createLimiter.js'
import { limited } from '../limits/limited.js'
import { renewCookie } from './renewCookie.js'
import { addSecurityHeaders } from './securityHeaders.js'

/** Every route of the collector but `POST /v1/records`, see `createHandler`. */
export function createApp(services: Services, limiter: Limiter): Hono<HttpEnv> {
  const { origins, log } = services
  const app = new Hono<HttpEnv>()

  app.use(addSecurityHeaders)
  app.use('/v1/*', allowOrigins(origins))

  app.use('/v1/*', limited(limiter))

  app.post('/v1/cookie', renewCookie(services), (c) => c.body(null, 204))
  app.get('/v1/records', ...getRecords(services))
  app.get('/v1/records/:id', getRecord(services))
  app.get('/v1/records/:id/evidence', getEvidence(services))
  app.get('/v1/decisions/:id', getDecision(services))

  app.get('/v1/subject', getSubject(services))
  app.post('/v1/subject/withdraw', postSubjectWithdraw(services))

  app.post('/v1/withdrawals', ...postWithdrawals(services))
  app.post('/v1/erasures', ...postErasures(services))
  app.post('/v1/blocks', ...postBlocks(services, true))
  app.post('/v1/unblocks', ...postBlocks(services, false))
  app.get('/v1/acts', ...getActs(services))
  app.post('/v1/documents', ...postDocuments(services))
  app.get('/v1/documents', ...getDocuments(services))
  app.get('/v1/documents/:sha256', ...getDocument(services))
  app.get('/v1/export', ...getExport(services))
  app.get('/v1/totals', ...getTotals(services))
  app.get('/v1/chains', ...getChains(services))
  app.get('/v1/checkpoints', ...getCheckpoints(services))
  app.get('/v1/keys', getKeys(services))

  addAdmin(app, services)

  app.get('/openapi.json', getOpenApi())
  app.get('/docs', getDocs())
  app.get('/metrics', ...getMetrics(services))
  app.get('/healthz', getHealth(services))
  app.get('/readyz', getReady(services))

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
