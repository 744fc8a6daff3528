import type { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as z from 'zod/mini'
import { checkEvidence, evidenceOf } from '../exports/evidence.js'
import type { Call, HttpEnv, Services } from '../routes/Services.js'
import { bearer } from '../routes/authorization.js'
import { isRecordId } from '../routes/isRecordId.js'
import { parseBody, parseQuery } from '../routes/parse.js'
import type { Found, Overview, RecordEvidence } from './api.js'
import { readChainStatus } from './chainStatus.js'
import { type StaticFile, readFiles } from './files.js'
import { readOverview } from './overview.js'
import { search } from './search.js'
import { readUndelivered } from './undelivered.js'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // No text ever becomes markup: the browser refuses innerHTML and its like.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const guarded = createMiddleware<HttpEnv>(async (c, next) => {
  c.header('Content-Security-Policy', policy)
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  await next()
})

const overviewQuery = z.strictObject({
  operator: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  site: z.optional(z.string().check(z.minLength(1), z.maxLength(253))),
  days: z.enum(['7', '30', '90', '365'], 'write 7, 30, 90 or 365'),
})

/** In the body and not in the address: a subject id opens a visitor's records, and addresses end in logs. */
const searchBody = z.strictObject({
  id: z
    .string()
    .check(z.regex(/^[\w-]{16,64}$/, 'write the id of a record or of a subject: 16 to 64 of A-Z a-z 0-9 _ -')),
  after: z.optional(z.string().check(z.refine(isRecordId, 'write the id of a record'))),
})

/** The operator's dashboard, `/admin`: the built page, open to everyone, and what it shows, behind the token. */
export function addAdmin(app: Hono<HttpEnv>, services: Services): void {
  const { settings, store, keys, checkpointing, refusals, identities } = services
  const files = readFiles()
  app.use('/admin/*', guarded)
  app.use('/admin/api/*', bearer(settings.token))

  app.get('/admin/api/overview', async (c: Call) => {
    const { days, ...asked } = parseQuery(c, overviewQuery)
    const known = new Map(identities.map(({ id, name }) => [id, name]))
    for (const { operator } of await store.chains()) if (!known.has(operator)) known.set(operator, operator)
    const operators = [...known].map(([id, name]) => ({ id, name }))
    const { operator = operators[0]?.id ?? '' } = asked
    const [from, to] = lastDays(Number(days), Date.now())
    await refusals.flush()
    const overview = await readOverview(store, { ...asked, operator, from, to })
    const undelivered = await readUndelivered(store, operator, asked.site, Date.now())
    return c.json<Overview>({ operators, ...overview, undelivered })
  })
  app.get('/admin/api/chains', async (c: Call) => c.json({ chains: await readChainStatus(store, keys.keys) }))
  app.post('/admin/api/search', async (c: Call) => {
    const { id, after } = await parseBody(c, searchBody)
    return c.json<Found>(await search(store, id, after))
  })
  app.get('/admin/api/records/:id', async (c: Call) => {
    const id = c.req.param('id') ?? ''
    if (isRecordId(id)) await checkpointing.sign()
    const evidence = isRecordId(id) ? await evidenceOf(store, id, keys.keys) : undefined
    if (!evidence) return c.json({ error: 'there is no record with this id' }, 404)
    const faults = checkEvidence(evidence, new Set(keys.keys.map((key) => key.id)))
    return c.json<RecordEvidence>({ evidence, faults })
  })
  app.all('/admin/api/*', (c) => c.json({ error: 'there is nothing at this address' }, 404))

  // Relative, so that a proxy may put the collector below any path.
  app.get('/admin', (c) => c.newResponse(null, 308, { Location: 'admin/' }))
  app.get('/admin/', (c: Call) => send(c, files.get('index.html'), 'no-cache'))
  app.get('/admin/assets/:name', (c: Call) =>
    send(c, files.get(`assets/${c.req.param('name')}`), 'public, max-age=31536000, immutable'),
  )
}

function send(c: Call, file: StaticFile | undefined, cacheControl: string) {
  if (!file) return c.json({ error: 'there is no such file; the dashboard comes with `npm run build`' }, 404)
  const isPacked = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  c.header('Content-Type', file.type)
  c.header('Cache-Control', cacheControl)
  c.header('Vary', 'Accept-Encoding')
  if (isPacked) c.header('Content-Encoding', 'gzip')
  return c.body(isPacked ? file.gzip : file.body)
}

/** Today and the days before it, in UTC: the first and the last of them. */
function lastDays(count: number, now: number): [string, string] {
  return [dayOf(now - (count - 1) * 86_400_000), dayOf(now)]
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
