import type { ConsentRecord } from '../../../src/model/record.js'
import type { Operators } from '../operators/operators.js'
import type { Store } from '../store/store.js'
import type { OnceOnly } from './onceOnly.js'
import { isProof, proofOf } from './proof.js'

/** A link that carries a decision to another site of the operator. */
export interface Claim {
  readonly id: string
  /** Host name the link leads to. */
  readonly to: string
  /** When the link was made, ms since the epoch. */
  readonly at: number
  readonly proof: string
  /** Host name of the page that asks. */
  readonly from: string | undefined
}

/** The decision behind a link, as the page that asks may take it over. */
export interface SharedDecision {
  readonly record: string
  readonly at: string
  readonly edition: string
  readonly purposes: Readonly<Record<string, boolean>>
  readonly services: Readonly<Record<string, boolean>>
}

export type Shared =
  | { readonly ok: true; readonly decision: SharedDecision }
  | { readonly ok: false; readonly status: 403 | 404 | 410 | 503; readonly error: string }

const refuse = (status: 403 | 404 | 410 | 503, error: string): Shared => ({ ok: false, status, error })

/** How long a link lives, ms: enough to follow it, too short to pass it on. */
const lifetime = 120_000

/**
 * Answers a link only while it is fresh, unused, made by the subject itself, for a site of the same operator, and
 * while the decision still stands. Whatever is in doubt is refused: the visitor is then asked as on a first visit.
 */
export function createSharing(operators: Operators, store: Store, used: OnceOnly) {
  return async ({ id, to, at, proof, from }: Claim, now: number): Promise<Shared> => {
    const record = (await store.find(id))?.record
    if (!record?.event.startsWith('consent.')) return refuse(404, 'there is no such decision')
    if (from !== to) return refuse(403, 'the page that asks is not the site the link was made for')
    if (!operators.configOf(record.operator, to)) return refuse(403, 'the site is none of the operator of the decision')
    if (Math.abs(now - at) > lifetime) return refuse(410, 'the link is stale; ask the visitor')
    const expected = proofOf(record.subject, id, at, to)
    if (!isProof(proof, expected)) return refuse(403, 'the proof is forged')
    if (await store.isSuperseded(record))
      return refuse(410, 'the decision is superseded by a later one; ask the visitor')
    const use = used.use(expected, at + lifetime, now)
    if (use === 'again') return refuse(410, 'the link was used already; ask the visitor')
    if (use === 'full') return refuse(503, 'too many links at the moment; ask the visitor')
    return { ok: true, decision: decisionOf(record) }
  }
}

function decisionOf({ id, at, document, decision = {}, services = {} }: ConsentRecord): SharedDecision {
  return { record: id, at, edition: document?.edition ?? '', purposes: decision, services }
}
