import { describe, expect, it } from 'vitest'
import { type Standing, policyAsk, showsPolicy } from './acceptance.js'
import type { AcceptanceMethod, Policy } from './policy.js'

const methods: readonly AcceptanceMethod[] = ['use', 'express', 'offer']
const policyOf = (method: AcceptanceMethod, renewal?: AcceptanceMethod): Policy => ({
  id: 'policy',
  edition: '2',
  effective: '2026-09-01',
  url: '/policy',
  sha256: 'a'.repeat(64),
  acceptance: { method },
  ...(renewal && { renewal: { method: renewal } }),
  autoCollected: {},
})
/** Every pair of a first method and a renewal method, also none. */
const policies = methods.flatMap((first) =>
  [undefined, ...methods].map((renewal) => ({ first, renewal, policy: policyOf(first, renewal) })),
)
const towards = (edition: string, status: Standing['status']): Standing => ({ edition, status })

describe.each(policies)('a policy accepted by $first and renewed by $renewal', ({ first, renewal, policy }) => {
  it('asks a new visitor by its first method', () => {
    expect(policyAsk(policy, undefined)).toEqual({ method: first, renewed: false, noticed: false })
  })

  it('asks nothing once this edition was accepted or refused', () => {
    expect(policyAsk(policy, towards('2', 'accepted'))).toBeUndefined()
    expect(policyAsk(policy, towards('2', 'refused'))).toBeUndefined()
  })

  it('still asks, without showing it again, while this edition was only noticed', () => {
    expect(policyAsk(policy, towards('2', 'noticed'))).toEqual({ method: first, renewed: false, noticed: true })
  })

  it.each(['noticed', 'renewed', 'accepted', 'refused'] as const)(
    'asks by its renewal method whoever left an older edition %s',
    (status) => {
      const method = renewal ?? first
      expect(policyAsk(policy, towards('1', status))).toEqual({ method, renewed: true, noticed: false })
    },
  )

  it('keeps to its renewal method once the new edition was noticed', () => {
    const method = renewal ?? first
    expect(policyAsk(policy, towards('2', 'renewed'))).toEqual({ method, renewed: true, noticed: true })
  })
})

describe('the notice', () => {
  it.each(methods)('is shown for the policy unless nothing is asked or it was seen, for "%s"', (method) => {
    expect(showsPolicy(undefined)).toBe(false)
    expect(showsPolicy({ method, renewed: false, noticed: true })).toBe(false)
    expect(showsPolicy({ method, renewed: true, noticed: true })).toBe(false)
    expect(showsPolicy({ method, renewed: true, noticed: false })).toBe(true)
  })

  it('is not shown for a policy that a form accepts: the form itself asks', () => {
    expect(methods.filter((method) => showsPolicy({ method, renewed: false, noticed: false }))).toEqual([
      'use',
      'express',
    ])
  })
})
