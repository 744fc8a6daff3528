import type { Config } from '../../../src/model/policy.js'
import { type ConsentRecord, carriesFacts } from '../../../src/model/record.js'
import { factsSchema } from '../../../src/schema/record.js'
import { type Mistake, validateRecord } from '../../../src/schema/validate.js'
import { isSurelyRecord } from '../ingest/isSurelyRecord.js'
import type { Operators } from '../operators/operators.js'
import type { Origins } from '../operators/origins.js'

/** Most bytes of JSON one record may have. */
export const largestRecord = 8 * 1024

/** A record that may be stored and the configuration it was judged by, or what is wrong with it. */
export type Verdict =
  | { readonly ok: true; readonly record: ConsentRecord; readonly config: Config }
  | { readonly ok: false; readonly id: string | null; readonly mistakes: readonly Mistake[] }

/**
 * @param origin the `Origin` header, where there is one
 * @param sent bytes of the text that held the input, where that is known: the record has no more
 */
export type Judge = (input: unknown, origin: string | undefined, sent?: number) => Verdict

/** Decides whether a record may be stored: its shape, its operator, its site, its facts against the policy. */
export function createJudge(operators: Operators, origins: Origins): Judge {
  return (input, origin, sent = Infinity) => {
    const reject = (...mistakes: Mistake[]): Verdict => ({ ok: false, id: idOf(input), mistakes })
    if (!operators.ids.length) return reject({ path: 'operator', message: noOperator })

    if (sent > largestRecord) {
      const bytes = Buffer.byteLength(JSON.stringify(input))
      if (bytes > largestRecord)
        return reject({ path: '', message: `the record has ${bytes} bytes; keep it within ${largestRecord}` })
    }

    const checked = isSurelyRecord(input) ? { ok: true as const, value: input as ConsentRecord } : validateRecord(input)
    if (!checked.ok) return reject(...checked.mistakes)
    const record = checked.value
    const { operator, site } = record
    if (!operators.has(operator))
      return reject({
        path: 'operator',
        message: `operator "${operator}" is not configured here; start the collector with its configuration (--operators), or correct the id`,
      })

    const config = operators.configOf(operator, site)
    if (!config)
      return reject({
        path: 'site',
        message: `"${site}" is no site of operator "${operator}"; add it to "site", "scope.domains" or "operator.members" of the configuration`,
      })
    if (origin !== undefined && origins.hostOf(origin, operator) === undefined)
      return reject({
        path: 'site',
        message: `the page at ${origin} does not belong to operator "${operator}"; a page may only speak for its own operator`,
      })

    const unnamed = factMistakes(config, record)
    return unnamed.length ? reject(...unnamed) : { ok: true, record, config }
  }
}

/** Told wherever a collector without operators refuses. */
export const noOperator =
  'no operator is configured, so nothing can be accepted; start the collector with --operators FILE (or SOGLASIE_OPERATORS=FILE), the configuration that your pages use'

const factNames = Object.keys(factsSchema.shape) as (keyof typeof factsSchema.shape)[]

/** The policy is the allow-list: a fact it does not name is never stored (152-FZ art. 5, design decision 3). */
function factMistakes({ policy }: Config, { event, facts, operator }: ConsentRecord): Mistake[] {
  const mistakes: Mistake[] = []
  if (!facts) return mistakes
  const carries = carriesFacts(event)
  for (const field of factNames) {
    if (facts[field] === undefined || (carries && policy.autoCollected[field])) continue
    const message = carries
      ? `the policy of "${operator}" (edition ${policy.edition}) does not name "${field}"; add it with its clause to policy.autoCollected, or do not send it`
      : `a ${event} record carries no facts; send it without them`
    mistakes.push({ path: `facts.${field}`, message })
  }
  return mistakes
}

function idOf(input: unknown): string | null {
  const id = typeof input === 'object' && input ? (input as { id?: unknown }).id : undefined
  return typeof id === 'string' && id.length <= 64 ? id : null
}
