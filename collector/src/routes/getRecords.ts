import type { RecordEvent } from '../../../src/model/record.js'
import type { Call, Services } from './Services.js'
import { bearer } from './authorization.js'
import { parseQuery } from './parse.js'
import { recordsQuery } from './schemas.js'
import { view } from './view.js'

/** `GET /v1/records`: the operator's read API, whole rows with what the server stamped. */
export function getRecords({ settings, store, registry }: Services) {
  const list = async (c: Call) => {
    const { limit = '100', event, since, ...rest } = parseQuery(c, recordsQuery)
    const rows = await store.list({
      ...rest,
      event: event as RecordEvent | undefined,
      since: since === undefined ? undefined : Number(since),
      limit: Number(limit),
    })
    const last = rows.length === Number(limit) ? rows.at(-1) : undefined
    const next = since === undefined ? last?.record.id : last?.seq
    return c.json({ records: rows.map((row) => view(row, registry)), next: next ?? null })
  }
  return [bearer(settings.token), list] as const
}
