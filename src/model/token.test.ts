import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode, hash, serviceCode } from './token.js'

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,19}$/)
const edition = fc.stringMatching(/^[\w.-]{1,20}$/)
const someOf = <Item>(items: readonly Item[]) => fc.subarray([...items])

/** A state, with the ids of the services its config lists. */
const visit = fc.uniqueArray(id, { maxLength: 30, selector: serviceCode }).chain((services) =>
  fc.record({
    services: fc.constant(services),
    state: fc.record(
      {
        subject: fc.stringMatching(/^[\w-]{22}$/),
        policy: fc.record({
          edition,
          status: fc.constantFrom('noticed' as const, 'renewed' as const, 'accepted' as const, 'refused' as const),
        }),
        decision: fc.record({
          record: fc.uuid({ version: 7 }),
          at: fc.integer({ min: 1, max: 2 ** 31 - 1 }).map((seconds) => seconds * 1000),
          edition,
          purposes: fc.dictionary(id, fc.boolean(), { maxKeys: 12 }),
          services: someOf(services).map((refused) =>
            Object.fromEntries(refused.map((name) => [name, false as const])),
          ),
        }),
      },
      { requiredKeys: ['subject'] },
    ),
  }),
)

describe('the cookie text', () => {
  it('stands for the whole state', () => {
    fc.assert(
      fc.property(visit, ({ state, services }) => {
        expect(decode(encode(state), services)).toEqual(state)
      }),
    )
  })

  it('reads as nothing when any one character is damaged', () => {
    fc.assert(
      fc.property(visit, fc.nat(), fc.string({ unit: 'binary', maxLength: 1 }), ({ state, services }, place, other) => {
        const text = encode(state)
        const at = place % text.length
        fc.pre(text[at] !== other)
        expect(decode(text.slice(0, at) + other + text.slice(at + 1), services)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('reads as nothing when it is cut at either end', () => {
    fc.assert(
      fc.property(visit, ({ state, services }) => {
        const text = encode(state)
        const cuts = [...text].flatMap((_, at) => [text.slice(0, at), text.slice(at + 1)])
        expect(cuts.filter((cut) => decode(cut, services))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it.each(['0', '2', '11', 'a', ''])('reads as nothing when its version is "%s", however well formed', (version) => {
    const text = encode({ subject: 'AAAAAAAAAAAAAAAAAAAAAA' })
    const body = version + text.slice(1, text.lastIndexOf(':'))
    expect(decode(`${body}:${hash(body, 5)}`, [])).toBeUndefined()
  })

  it.each([undefined, '', ':', '1', '1:', `1:::${hash('1::', 5)}`, '{"analytics":true}'])(
    'reads as nothing when it is %j',
    (text) => {
      expect(decode(text, [])).toBeUndefined()
    },
  )

  it.each(['!', '', 'zzzzzzzzzzzz', '-zzzzzzzzzzzz', '9'.repeat(400), '0'])(
    'has no decision of the time "%s"',
    (time) => {
      const body = `1:subject:*1:0198c0de00007000800000000000000:${time}:1:*analytics:`
      const policy = { edition: '1', status: 'accepted' }
      expect(decode(`${body}:${hash(body, 5)}`, [])).toEqual({ subject: 'subject', policy })
    },
  )

  it('needs no encoding: it is made of letters, digits and signs that RFC 6265 §4.1.1 allows and js-cookie keeps', () => {
    fc.assert(
      fc.property(visit, ({ state }) => {
        expect(encode(state)).toMatch(/^[\w.:?*!~-]+$/)
      }),
    )
  })

  it('takes at most 300 bytes with its name for 4 purposes and 30 services of the longest names, until 2038', () => {
    const text = encode({
      subject: 'A'.repeat(22),
      policy: { edition: '2'.repeat(20), status: 'accepted' },
      decision: {
        record: '01990000-0000-7000-8000-000000000000',
        at: Date.UTC(2038, 0, 1),
        edition: '2'.repeat(20),
        purposes: Object.fromEntries(['a', 'b', 'c', 'd'].map((letter) => [letter.repeat(20), true])),
        services: Object.fromEntries(
          Array.from({ length: 30 }, (_, index) => [`service-${index}`.padEnd(20, 'x'), false as const]),
        ),
      },
    })
    expect(Buffer.byteLength(`soglasie=${text}`)).toBeLessThanOrEqual(300)
  })

  it('keeps the refusal of every service that is still configured and forgets the others', () => {
    fc.assert(
      fc.property(
        visit.chain((before) => fc.record({ before: fc.constant(before), kept: someOf(before.services) })),
        ({ before: { state }, kept }) => {
          const refused = Object.keys(state.decision?.services ?? {})
          const read = decode(encode(state), kept)?.decision?.services ?? {}
          expect(Object.keys(read).toSorted()).toEqual(refused.filter((name) => kept.includes(name)).toSorted())
        },
      ),
    )
  })
})
