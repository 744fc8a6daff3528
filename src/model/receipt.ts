import type { Choice, Decision } from './decision.js'
import type { Config } from './policy.js'
import type { State } from './token.js'

/** The visitor's own copy of what stands. */
export interface Receipt {
  readonly record: string | undefined
  readonly subject: string
  readonly operator: string
  readonly at: string | undefined
  readonly decision: Choice | undefined
  readonly documents: readonly { readonly id: string; readonly edition: string; readonly url: string }[]
  /** The collector's signed word that the records are stored: `{ id, operator, seq, leaf, receivedAt, key, signature }`. */
  readonly signed: readonly unknown[] | undefined
}

/** The receipt of a decision in force and of the policy edition in force, or undefined when neither was answered. */
export function receiptOf(
  { policy, consent, operator }: Config,
  state: State | undefined,
  decision: Decision | undefined,
  signed: readonly unknown[] = [],
): Receipt | undefined {
  const accepted = state?.policy?.status === 'accepted' && state.policy.edition === policy.edition
  if (!state || !(decision || accepted)) return undefined
  return {
    record: decision?.record,
    subject: state.subject,
    operator: operator.name,
    at: decision && new Date(decision.at).toISOString(),
    decision: decision?.purposes,
    documents: [accepted && policy, decision && consent]
      .filter((document) => !!document)
      .map(({ id, edition, url }) => ({ id, edition, url })),
    signed: signed.length ? signed : undefined,
  }
}
