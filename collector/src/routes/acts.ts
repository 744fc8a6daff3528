import { HTTPException } from 'hono/http-exception'
import type { Operator } from '../../../src/model/policy.js'
import { newId } from '../newId.js'
import { eraseSubject } from '../operations/erasing.js'
import { withdraw } from '../operations/withdrawing.js'
import { reasonOf } from '../reasonOf.js'
import type { Act } from '../store/acts.js'
import type { Call, Services } from './Services.js'
import { bearer } from './authorization.js'
import { parseBody, parseQuery } from './parse.js'
import { block, chainQuery, erasure, withdrawal } from './schemas.js'

/** An act as it is answered: its body is JSON of its own, hashed as text. */
const open = ({ body, ...act }: Act) => ({ ...act, body: JSON.parse(body) as unknown })

/** @throws HTTPException 404 when the operator is not configured here */
function operatorOf({ identities }: Services, id: string): Operator {
  const found = identities.find((operator) => operator.id === id)
  if (found) return found
  throw new HTTPException(404, { message: `operator "${id}" is not configured here; correct the id` })
}

/** `POST /v1/erasures`: destroys the facts of a subject's records and answers with the act (152-FZ art. 21). */
export function postErasures(services: Services) {
  const { store, settings, log } = services
  const erase = async (c: Call) => {
    const { operator, ...request } = await parseBody(c, erasure)
    const done = await eraseSubject(store, { ...request, operator: operatorOf(services, operator) })
    if (done.status === 'blocked')
      return c.json(
        {
          status: 'blocked',
          error: `the subject is blocked by act ${done.by}; lift the block first (POST /v1/unblocks)`,
        },
        409,
      )
    if (done.status === 'nothing') return c.json({ status: 'nothing', advice: 'no record of this subject holds facts' })
    // Wiping the files may take minutes on a large database; the data itself is out of reach already.
    void store.purge().catch((error: unknown) => log('warn', 'files were not wiped', { reason: reasonOf(error) }))
    return c.json({ status: 'erased', act: open(done.act) }, 201)
  }
  return [bearer(settings.token), erase] as const
}

/** `POST /v1/blocks` and `/v1/unblocks`: holds a subject's facts back while they are checked (152-FZ art. 21(1)). */
export function postBlocks(services: Services, isBlocked: boolean) {
  const { store, settings } = services
  const set = async (c: Call) => {
    const { operator, subject, reason } = await parseBody(c, block)
    const { id } = operatorOf(services, operator)
    const now = new Date()
    const draft = { id: newId(now.getTime()), operator: id, at: now.toISOString(), body: { reason } }
    const act = await store.setBlocked(subject, isBlocked, draft)
    return act
      ? c.json({ status: isBlocked ? 'blocked' : 'unblocked', act: open(act) }, 201)
      : c.json({ status: 'nothing' })
  }
  return [bearer(settings.token), set] as const
}

/** `POST /v1/withdrawals`: a withdrawal that reached the operator by another way, by letter or telephone. */
export function postWithdrawals(services: Services) {
  const { store, settings, commits } = services
  const set = async (c: Call) => {
    const { operator, subject } = await parseBody(c, withdrawal)
    operatorOf(services, operator)
    const done = await withdraw(store, (entries) => commits.push(entries), operator, subject)
    return c.json(done, done.status === 'withdrawn' ? 201 : 200)
  }
  return [bearer(settings.token), set] as const
}

/** `GET /v1/acts`: what was erased, blocked and registered; the log export of RKN order 179. */
export function getActs({ store, settings }: Services) {
  const list = async (c: Call) => {
    const { operator, since = '0', limit = '100' } = parseQuery(c, chainQuery)
    const acts = await store.acts(operator, Number(since), Number(limit))
    return c.json({ acts: acts.map(open), next: acts.length === Number(limit) ? (acts.at(-1)?.seq ?? null) : null })
  }
  return [bearer(settings.token), list] as const
}
