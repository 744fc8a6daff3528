import { createOnceOnly } from '../sharing/onceOnly.js'
import { createSharing } from '../sharing/shareDecision.js'
import type { Call, Services } from './Services.js'
import { isRecordId } from './isRecordId.js'

/** `GET /v1/decisions/:id?to=HOST&at=MS&proof=…`: a decision carried by a link to another site of the operator. */
export const getDecision = ({ operators, store, origins }: Services) => {
  const share = createSharing(operators, store, createOnceOnly())
  return async (c: Call) => {
    const id = c.req.param('id') ?? ''
    const { to = '', at = '', proof = '' } = c.req.query()
    if (!to || !/^[1-9]\d{0,15}$/.test(at) || !proof)
      return c.json({ error: 'send to (host name), at (ms since the epoch) and proof' }, 400)
    if (!isRecordId(id)) return c.json({ error: 'there is no such decision' }, 404)
    const origin = c.env.incoming.headers.origin ?? sameOrigin(c)
    const from = origin === undefined ? undefined : origins.hostOf(origin)
    const shared = await share({ id, to, at: Number(at), proof, from }, Date.now())
    return shared.ok ? c.json(shared.decision) : c.json({ error: shared.error }, shared.status)
  }
}

/** A page asks its own origin without an `Origin` header; the browser then says so in `Sec-Fetch-Site`. */
function sameOrigin(c: Call): string | undefined {
  return c.req.header('sec-fetch-site') === 'same-origin' ? `http://${c.req.header('host')}` : undefined
}
