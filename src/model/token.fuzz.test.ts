import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type State, decode, encode, hash } from './token.js'

/** For a bounded time; `SOGLASIE_FUZZ=60` looks for a minute. */
const interruptAfterTimeLimit = Number(process.env['SOGLASIE_FUZZ'] ?? 2) * 1000
const bounded = { numRuns: 1e7, interruptAfterTimeLimit, markInterruptAsFailure: false }
const limit = interruptAfterTimeLimit + 20_000

const services = ['metrica', 'pixel', '__proto__', 'constructor']

/** Whatever comes out is of the right kind, and grants nothing that the text does not grant by name. */
function isSound(text: string, state: State | undefined): void {
  if (!state) return
  expect(state.subject).toMatch(/^[^:]+$/)
  if (state.policy) expect(['noticed', 'accepted', 'refused', 'renewed']).toContain(state.policy.status)
  const { decision } = state
  if (!decision) return
  expect([typeof decision.record, typeof decision.edition]).toEqual(['string', 'string'])
  // Receipt and dialog write it as a date.
  expect(new Date(decision.at).getTime()).toBe(decision.at)
  for (const [id, granted] of Object.entries(decision.purposes)) {
    expect(typeof granted).toBe('boolean')
    expect(text).toContain((granted ? '*' : '!') + id)
  }
  // A cookie can only take a service away.
  for (const [id, granted] of Object.entries(decision.services))
    expect([services.includes(id), granted]).toEqual([true, false])
}

const signed = (body: string) => body + ':' + hash(body, 5)
/** Parts that a part could be taken for, and anything else. */
const part = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.stringMatching(/^[\w*!?~.-]{0,40}$/),
  fc.constantFrom(
    '',
    '1',
    '*',
    '!',
    '*__proto__!constructor*',
    '!*!*',
    'NaN',
    'Infinity',
    '-1',
    'zzzzzzzzzzzz',
    '0'.repeat(500),
  ),
)
const texts = fc.oneof(
  part,
  fc.array(part, { maxLength: 12 }).map((parts) => parts.join(':')),
  // Whoever knows how the check is made: everything behind it is reached.
  fc.array(part, { maxLength: 12 }).map((parts) => signed(['1', ...parts].join(':'))),
  part.map((time) => signed(`1:subject::record:${time}:edition::`)),
  fc.tuple(fc.nat(200), fc.string({ unit: 'binary', maxLength: 3 }), fc.boolean()).map(([at, by, isSigned]) => {
    const state: State = {
      subject: 'A'.repeat(22),
      policy: { edition: '2026-09-01', status: 'accepted' },
      decision: {
        record: '0198c0de-0000-7000-8000-000000000000',
        at: 1_780_000_000_000,
        edition: '2026-09-01',
        purposes: { analytics: true, marketing: false },
        services: { pixel: false },
      },
    }
    const text = encode(state)
    const body = text.slice(0, -6)
    return isSigned ? signed(body.slice(0, at) + by + body.slice(at + 1)) : text.slice(0, at) + by + text.slice(at + 1)
  }),
)

describe('whatever stands in the cookie', () => {
  it(
    'reads as a sound state or as none, and never throws',
    () => {
      fc.assert(
        fc.property(texts, (text) => isSound(text, decode(text, services))),
        bounded,
      )
      expect(Object.keys(Object.prototype)).toEqual([])
    },
    limit,
  )

  it('takes no longer for a long text than for a short one, length for length', () => {
    for (const piece of ['*', '!', '*a', ':', '1:', 'aaa']) {
      const text = signed('1:a:b:c:d:e:' + piece.repeat(200_000))
      const begun = performance.now()
      isSound(text, decode(text, ['metrica']))
      expect(performance.now() - begun, piece).toBeLessThan(2000)
    }
  })
})
