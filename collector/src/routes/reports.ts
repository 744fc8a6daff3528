import { stream } from 'hono/streaming'
import { toCsv } from '../exports/csv.js'
import { toDpv } from '../exports/dpv.js'
import { evidenceOf } from '../exports/evidence.js'
import { evidencePage } from '../exports/evidencePage.js'
import { toNdjson } from '../exports/ndjson.js'
import { exportSource } from '../exports/source.js'
import { daysKept } from '../operations/retention.js'
import type { Call, Services } from './Services.js'
import { bearer, hasToken, isSecret, subjectOf } from './authorization.js'
import { isRecordId } from './isRecordId.js'
import { parseQuery } from './parse.js'
import { chainQuery, evidenceQuery, exportQuery, totalsQuery } from './schemas.js'

const types = { ndjson: 'application/x-ndjson', csv: 'text/csv; charset=utf-8', dpv: 'application/ld+json' } as const
const endings = { ndjson: 'ndjson', csv: 'csv', dpv: 'jsonld' } as const

/** `GET /v1/export`: one operator's records, written as they are read. */
export function getExport({ store, settings, keys, operators }: Services) {
  const send = async (c: Call) => {
    const { operator, format } = parseQuery(c, exportQuery)
    const source = await exportSource(store, operator, keys.keys)
    if (!source) return c.json({ error: `operator "${operator}" has no records here` }, 404)
    c.header('Content-Type', types[format])
    c.header('Content-Disposition', `attachment; filename="records.${endings[format]}"`)
    const lines =
      format === 'ndjson'
        ? toNdjson(source)
        : format === 'csv'
          ? toCsv(source)
          : toDpv(source, ({ site }) => ({
              config: operators.configOf(operator, site),
              retention: daysKept(settings.retention, operator),
            }))
    return stream(c, async (out) => {
      for await (const line of lines) await out.write(line)
    })
  }
  return [bearer(settings.token), send] as const
}

/** `GET /v1/records/:id/evidence`: for the operator, and for the visitor whose record it is. */
export const getEvidence =
  ({ store, settings, keys, checkpointing }: Services) =>
  async (c: Call) => {
    const { format = 'json' } = parseQuery(c, evidenceQuery)
    const id = c.req.param('id') ?? ''
    const found = isRecordId(id) ? await store.find(id) : undefined
    const given = subjectOf(c)
    const isAllowed =
      hasToken(c, settings.token) || (found && given !== undefined && isSecret(given, found.record.subject))
    if (!isAllowed)
      return c.json(
        { error: 'send "Authorization: Bearer …" or, for your own record, "Authorization: Subject …"' },
        401,
        {
          'WWW-Authenticate': 'Bearer, Subject',
        },
      )
    await checkpointing.sign()
    const evidence = found && (await evidenceOf(store, id, keys.keys))
    if (!evidence) return c.json({ error: 'there is no record with this id' }, 404)
    if (format === 'json') return c.json(evidence)
    // Its own style and nothing else: the page carries texts of strangers.
    c.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
    )
    return c.html(evidencePage(evidence))
  }

/** `GET /v1/chains`: where each operator's chain ends and what vouches for it. */
export function getChains({ store, settings }: Services) {
  const list = async (c: Call) => {
    const chains = []
    for (const { operator, seq, head } of await store.chains()) {
      const checkpoint = await store.lastCheckpoint(operator)
      chains.push({ operator, seq, head, checkpoint: checkpoint ?? null })
    }
    return c.json({ chains })
  }
  return [bearer(settings.token), list] as const
}

export function getCheckpoints({ store, settings }: Services) {
  const list = async (c: Call) => {
    const { operator, since = '0', limit = '100' } = parseQuery(c, chainQuery)
    const checkpoints = await store.checkpoints(operator, Number(since), Number(limit))
    const next = checkpoints.length === Number(limit) ? checkpoints.at(-1)?.seq : undefined
    return c.json({ checkpoints, next: next ?? null })
  }
  return [bearer(settings.token), list] as const
}

/** `GET /v1/keys`: public keys are public. */
export const getKeys =
  ({ keys }: Services) =>
  (c: Call) =>
    c.json({ keys: keys.keys })

/** `GET /v1/totals`: counts kept while writing, for the dashboard. */
export function getTotals({ store, settings }: Services) {
  const list = async (c: Call) => {
    const { by = 'day,event', of = 'records', ...filter } = parseQuery(c, totalsQuery)
    const names = by.split(',') as Parameters<typeof store.totals>[0]['by'][number][]
    const rows = await store.totals({ ...filter, of, by: [...new Set(names)] })
    return c.json({
      totals: rows.map((row) => ({ ...Object.fromEntries(names.map((name) => [name, row[name]])), count: row.count })),
    })
  }
  return [bearer(settings.token), list] as const
}
