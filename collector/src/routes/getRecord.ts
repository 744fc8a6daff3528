import type { Call, Services } from './Services.js'
import { isRecordId } from './isRecordId.js'

/**
 * `GET /v1/records/:id`: the visitor's receipt. Whoever has the id has the record already; what the server stamped
 * from the connection is not in it.
 */
export const getRecord =
  ({ store }: Services) =>
  async (c: Call) => {
    const id = c.req.param('id') ?? ''
    const found = isRecordId(id) ? await store.find(id) : undefined
    if (!found) return c.json({ error: 'there is no record with this id' }, 404)
    return c.json({ record: found.record, receivedAt: found.receivedAt })
  }
