import { createMiddleware } from 'hono/factory'
import type { ConsentRecord } from '../../../src/model/record.js'
import type { Mistake } from '../../../src/schema/validate.js'
import type { Signer } from '../chain/keys.js'
import { type SignedReceipt, signReceipt } from '../chain/receipt.js'
import { clientAddress } from '../intake/clientAddress.js'
import { noOperator } from '../intake/judge.js'
import { readJson } from '../intake/readJson.js'
import { type Arrival, stamp } from '../intake/stamp.js'
import type { Outcome } from '../store/store.js'
import type { Call, HttpEnv, Services } from './Services.js'
import { readBody } from './readBody.js'

/** Most records in one request. */
const mostRecords = 64
/** Most bytes of one request: 64 records of 8 KiB. */
const largestBody = 512 * 1024

/** What became of one record. */
type Result =
  | {
      readonly id: string
      readonly status: 'stored' | 'duplicate'
      readonly receivedAt: string
      readonly receipt?: SignedReceipt
    }
  | { readonly id: string | null; readonly status: 'rejected'; readonly mistakes: readonly Mistake[] }

/** `POST /v1/records`: one record or an array of them; answers once what was accepted is durable. */
export function postRecords(services: Services) {
  return [knownOrigin(services), jsonType, accept(services)] as const
}

const knownOrigin = ({ origins, operators }: Services) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const { origin } = c.env.incoming.headers
    if (origin === undefined || origins.hostOf(origin) !== undefined) return next()
    const error = operators.ids.length
      ? 'this origin belongs to no configured operator; add its host to "site", "scope.domains" or "operator.members" of the configuration'
      : noOperator
    return c.json({ error }, 403)
  })

// text/plain is what a page sends across origins without a preflight.
const jsonType = createMiddleware<HttpEnv>(async (c, next) => {
  const type = c.env.incoming.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json' || type === 'text/plain') return next()
  return c.json({ error: 'send JSON as application/json or text/plain' }, 415)
})

const accept = (services: Services) => async (c: Call) => {
  const bytes = await readBody(c.env.incoming, largestBody)
  let body: unknown
  try {
    body = readJson(bytes)
  } catch (error) {
    if (error instanceof SyntaxError) return c.json({ error: error.message }, 400)
    throw error
  }
  if (!Array.isArray(body)) {
    const [result] = await store(services, c, [body])
    return c.json(result, result?.status === 'stored' ? 201 : result?.status === 'duplicate' ? 200 : 422)
  }
  if (body.length > mostRecords)
    return c.json({ error: `the array holds ${body.length} records; send at most ${mostRecords} at once` }, 413)
  return c.json({ results: await store(services, c, body) })
}

async function store(services: Services, c: Call, inputs: unknown[]): Promise<Result[]> {
  const { judge, settings, commits, trusts, registry, refusals, metrics, keys } = services
  const { headers, socket } = c.env.incoming
  const arrival: Arrival = {
    receivedAt: new Date().toISOString(),
    address: clientAddress(socket.remoteAddress, headers['x-forwarded-for'], trusts),
    userAgent: headers['user-agent'],
  }
  const verdicts = inputs.map((input) => judge(input, headers.origin))
  const accepted = verdicts.flatMap((verdict) =>
    verdict.ok ? [stamp(verdict.config, verdict.record, arrival, settings.ip, registry)] : [],
  )
  const outcomes = (await commits.push(accepted)).values()
  const signer = c.req.query('receipt') === '1' ? keys.signer : undefined
  return verdicts.map((verdict, index) => {
    const result: Result = verdict.ok
      ? answer(verdict.record, outcomes.next().value as Outcome, signer)
      : { id: verdict.id, status: 'rejected', mistakes: verdict.mistakes }
    metrics.count('records_total', { operator: verdict.ok ? verdict.record.operator : '', status: result.status })
    if (result.status === 'rejected') refusals.add(inputs[index], result.mistakes[0]?.path ?? '')
    return result
  })
}

function answer({ id, operator }: ConsentRecord, outcome: Outcome, signer: Signer | undefined): Result {
  const { status, receivedAt, seq, leaf } = outcome
  if (status !== 'conflict') {
    const receipt = signer && signReceipt(signer, { id, operator, seq, leaf, receivedAt })
    return { id, status, receivedAt, ...(receipt && { receipt }) }
  }
  const message = 'this id is stored with other content; give every record an id of its own'
  return { id, status: 'rejected', mistakes: [{ path: 'id', message }] }
}
