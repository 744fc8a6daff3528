import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { HTTPException } from 'hono/http-exception'
import type { ConsentRecord } from '../../../src/model/record.js'
import type { Mistake } from '../../../src/schema/validate.js'
import type { Signer } from '../chain/keys.js'
import { type SignedReceipt, signReceipt } from '../chain/receipt.js'
import { clientAddress } from '../intake/clientAddress.js'
import { createClock } from '../intake/createClock.js'
import { noOperator } from '../intake/judge.js'
import { readJson } from '../intake/readJson.js'
import { type Arrival, stamp } from '../intake/stamp.js'
import type { Limiter } from '../limits/createLimiter.js'
import { reasonOf } from '../reasonOf.js'
import type { Services } from '../routes/Services.js'
import { readBody } from '../routes/readBody.js'
import { renewedCookie } from '../routes/renewCookie.js'
import { BusyError } from '../store/groupCommit.js'
import type { Outcome, StoredRecord } from '../store/store.js'
import { answerWith } from './answerWith.js'

/** Most records in one request. */
const mostRecords = 64
/** Most bytes of one request: 64 records of 8 KiB. */
const largestBody = 512 * 1024

const path = '/v1/records'

/** Is this the request that nearly all are? */
export const isPostRecords = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'POST' && url.startsWith(path) && (url.length === path.length || url[path.length] === '?')

/** What became of one record. */
type Result =
  | {
      readonly id: string
      readonly status: 'stored' | 'duplicate'
      readonly receivedAt: string
      readonly receipt?: SignedReceipt
    }
  | { readonly id: string | null; readonly status: 'rejected'; readonly mistakes: readonly Mistake[] }

/**
 * `POST /v1/records`: one record or an array of them; answers once what was accepted is durable. On Node's own request
 * and response, for every record comes this way: a framework's around them cost as much as all the rest.
 */
export function postRecords(services: Services, limiter: Limiter): RequestListener {
  const { origins, operators, log } = services
  const store = createIntake(services)

  const take = async (incoming: IncomingMessage, answer: Answer) => {
    const { origin, 'content-type': type = '' } = incoming.headers
    if (origin !== undefined && origins.hostOf(origin) === undefined)
      return answer(403, {
        error: operators.ids.length
          ? 'this origin belongs to no configured operator; add its host to "site", "scope.domains" or "operator.members" of the configuration'
          : noOperator,
      })
    if (!isJson(type)) return answer(415, { error: 'send JSON as application/json or text/plain' })

    const bytes = await readBody(incoming, largestBody)
    const body = readJson(bytes)
    if (!Array.isArray(body)) {
      const [result] = await store(incoming, [body], bytes.length)
      return answer(result?.status === 'stored' ? 201 : result?.status === 'duplicate' ? 200 : 422, result)
    }
    if (body.length > mostRecords)
      return answer(413, { error: `the array holds ${body.length} records; send at most ${mostRecords} at once` })
    return answer(200, { results: await store(incoming, body, bytes.length) })
  }

  const failed = (error: unknown, answer: Answer) => {
    if (error instanceof SyntaxError) return answer(400, { error: error.message })
    if (error instanceof HTTPException) return answer(error.status, { error: error.message })
    if (error instanceof BusyError) return answer(503, { error: error.message }, 2)
    // The reason stays in the log: it may name tables, files or hosts.
    log('error', 'request failed', { method: 'POST', route: path, reason: reasonOf(error) })
    return answer(503, { error: 'the collector cannot answer at the moment; try again' }, 5)
  }

  return (incoming, outgoing) => {
    const answer = answerTo(services, incoming, outgoing)
    const refusal = limiter.enter(incoming)
    if (refusal) return answer(refusal.status, { error: refusal.error }, refusal.retryAfter)
    take(incoming, answer).then(limiter.leave, (error: unknown) => {
      limiter.leave()
      failed(error, answer)
    })
  }
}

// text/plain is what a page sends across origins without a preflight.
function isJson(type: string): boolean {
  const kind = type.split(';')[0]?.trim().toLowerCase()
  return kind === 'application/json' || kind === 'text/plain'
}

type Answer = (status: number, body: unknown, retryAfter?: number) => void

function answerTo(
  { origins, settings, configs }: Services,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Answer {
  const { origin } = incoming.headers
  const allowed = origin !== undefined && origins.hostOf(origin) !== undefined ? origin : undefined
  return (status, body, retryAfter) => {
    const more = renewedCookie({ settings, configs }, incoming)
    if (retryAfter !== undefined) more.push('Retry-After', String(retryAfter))
    answerWith(outgoing, status, JSON.stringify(body), allowed, more)
  }
}

/** Judges the records of one request and stores those that may be. */
function createIntake({ judge, settings, commits, trusts, registry, refusals, metrics, keys }: Services) {
  const clock = createClock()
  const counters = new Map<string, (by?: number) => void>()
  const count = (operator: string, status: Result['status']) => {
    const key = `${status} ${operator}`
    const counter = counters.get(key) ?? metrics.counter('records_total', { operator, status })
    counters.set(key, counter)
    counter()
  }

  return async (incoming: IncomingMessage, inputs: readonly unknown[], sent: number): Promise<Result[]> => {
    const { headers, socket, url = '' } = incoming
    const arrival: Arrival = {
      receivedAt: clock(),
      address: clientAddress(socket.remoteAddress, headers['x-forwarded-for'], trusts),
      userAgent: headers['user-agent'],
    }
    const verdicts = inputs.map((input) => judge(input, headers.origin, sent))
    const accepted: StoredRecord[] = []
    for (const verdict of verdicts)
      if (verdict.ok) accepted.push(stamp(verdict.config, verdict.record, arrival, settings.ip, registry))
    const outcomes = await commits.push(accepted)
    const signer = wantsReceipt(url) ? keys.signer : undefined
    let next = 0
    return verdicts.map((verdict, index) => {
      const result: Result = verdict.ok
        ? resultOf(verdict.record, outcomes[next++] as Outcome, signer)
        : { id: verdict.id, status: 'rejected', mistakes: verdict.mistakes }
      count(verdict.ok ? verdict.record.operator : '', result.status)
      if (result.status === 'rejected') refusals.add(inputs[index], result.mistakes[0]?.path ?? '')
      return result
    })
  }
}

const wantsReceipt = (url: string) =>
  url.length > path.length && new URLSearchParams(url.slice(path.length)).get('receipt') === '1'

function resultOf({ id, operator, event }: ConsentRecord, outcome: Outcome, signer: Signer | undefined): Result {
  const { status, receivedAt, seq, leaf } = outcome
  if (status !== 'conflict') {
    // A notice that was shown is nobody's answer: a page keeps nothing on the device before there is one.
    const receipt = signer && event !== 'notice.shown' && signReceipt(signer, { id, operator, seq, leaf, receivedAt })
    return receipt ? { id, status, receivedAt, receipt } : { id, status, receivedAt }
  }
  const message = 'this id is stored with other content; give every record an id of its own'
  return { id, status: 'rejected', mistakes: [{ path: 'id', message }] }
}
