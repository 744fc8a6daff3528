import { signReceipt } from '../chain/receipt.js'
import type { Call, Services } from './Services.js'
import { hasToken, isSecret, subjectOf } from './authorization.js'
import { isRecordId } from './isRecordId.js'

/**
 * `GET /v1/records/:id`: the visitor's receipt. Links carry the id across sites, so the id alone shows neither whose
 * record it is nor the facts; the subject id, which only the visitor's device knows, shows the whole record. What the
 * server stamped from the connection is in neither.
 */
export const getRecord =
  ({ store, keys, settings }: Services) =>
  async (c: Call) => {
    const id = c.req.param('id') ?? ''
    const found = isRecordId(id) ? await store.find(id) : undefined
    if (!found) return c.json({ error: 'there is no record with this id' }, 404)
    const { record, receivedAt, seq, leaf } = found
    const receipt = signReceipt(keys.signer, { id, operator: record.operator, seq, leaf, receivedAt })
    const given = subjectOf(c)
    if (hasToken(c, settings.token) || (given !== undefined && isSecret(given, record.subject)))
      return c.json({ record, receivedAt, receipt })
    if (c.req.header('authorization') !== undefined)
      return c.json({ error: 'this subject id is not that of the record' }, 401, { 'WWW-Authenticate': 'Subject' })
    const { subject: _subject, facts: _facts, ...open } = record
    return c.json({ record: open, receivedAt, receipt })
  }
