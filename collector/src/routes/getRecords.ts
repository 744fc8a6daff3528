import { createHash, timingSafeEqual } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import * as z from 'zod/mini'
import type { RecordEvent } from '../../../src/model/record.js'
import type { StoredRecord } from '../store/store.js'
import type { Call, HttpEnv, Services } from './Services.js'
import { isRecordId } from './isRecordId.js'

const filter = z.optional(z.string().check(z.minLength(1), z.maxLength(253)))
const filters = z.strictObject(
  {
    operator: filter,
    subject: filter,
    event: filter,
    site: filter,
    after: z.optional(z.string().check(z.refine(isRecordId))),
    limit: z.optional(z.string().check(z.regex(/^([1-9]\d{0,2}|1000)$/))),
  },
  'write operator, subject, event, site, after (id of a record) and limit (1 to 1000) only',
)

/** `GET /v1/records`: the operator's read API, whole rows with what the server stamped. */
export function getRecords(services: Services) {
  return [bearer(services.settings.token), list(services)] as const
}

/** Compares hashes: their length is fixed, so the time tells nothing about the token. */
const bearer = (token: string | undefined) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    if (token === undefined)
      return c.json(
        {
          error: 'the read API is closed: no token is set; set SOGLASIE_TOKEN and send it as "Authorization: Bearer …"',
        },
        403,
      )
    const given = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
    if (timingSafeEqual(sha256(given), sha256(token))) return next()
    return c.json({ error: 'send the token as "Authorization: Bearer …"' }, 401, { 'WWW-Authenticate': 'Bearer' })
  })

const sha256 = (text: string) => createHash('sha256').update(text).digest()

const list =
  ({ store }: Services) =>
  async (c: Call) => {
    const query = z.safeParse(filters, c.req.query())
    if (!query.success) {
      const [key] = query.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String),
      )
      return c.json(
        { error: `"${key}" cannot be used so; filter by operator, subject, event, site, after, limit` },
        400,
      )
    }
    const { limit = '100', event, ...rest } = query.data
    const entries = await store.list({ ...rest, event: event as RecordEvent | undefined, limit: Number(limit) })
    const last = entries.length === Number(limit) ? entries.at(-1)?.record.id : undefined
    return c.json({ records: entries.map(whole), next: last ?? null })
  }

function whole({ record, receivedAt, ip, userAgent, flags }: StoredRecord): StoredRecord {
  return { record, receivedAt, ip, userAgent, flags }
}
