import type { AcceptanceMethod, Policy } from './policy.js'

/** Where the visitor stands towards one edition of the policy. */
export interface Standing {
  readonly edition: string
  /** `noticed`: shown long enough; use of the site may accept it. `renewed`: the same, by one who knew an older edition. */
  readonly status: 'noticed' | 'renewed' | 'accepted' | 'refused'
}

/** What the notice has to ask or tell about the policy. */
export interface PolicyAsk {
  /** The way in which this edition is accepted. */
  readonly method: AcceptanceMethod
  /** The visitor knew an older edition. */
  readonly renewed: boolean
  /** Already shown, so that use of the site counts without showing it again. */
  readonly noticed: boolean
}

/** Was this edition accepted or refused? */
export const isSettled = (policy: Policy, { edition, status }: Standing): boolean =>
  edition === policy.edition && /^(acc|ref)/.test(status)

/** What remains to be asked about the policy, or undefined when this edition was accepted or refused. */
export function policyAsk(policy: Policy, standing: Standing | undefined): PolicyAsk | undefined {
  if (standing && isSettled(policy, standing)) return undefined
  const same = standing?.edition === policy.edition
  const renewed = !!standing && (!same || standing.status === 'renewed')
  return {
    method: (renewed && policy.renewal?.method) || policy.acceptance.method,
    renewed,
    noticed: same,
  }
}

/** Does the policy alone give a reason to show the notice? */
export const showsPolicy = (ask: PolicyAsk | undefined): boolean =>
  !!ask && !ask.noticed && (ask.renewed || ask.method !== 'offer')
