import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decision, type Signals, complete, isCurrent, isOpen, removedBy } from './decision.js'
import type { Config, Purpose } from './policy.js'

const day = 864e5
const now = Date.UTC(2026, 8, 1)
const edition = { edition: '1', effective: '2026-09-01', url: '/x', sha256: 'a'.repeat(64) }
const quiet: Signals = { gpc: false, dnt: false, blocked: false }

const configOf = (purposes: readonly Purpose[], more: Partial<Config> = {}): Config => ({
  operator: { id: 'shop', name: 'Shop' },
  policy: { ...edition, id: 'policy', acceptance: { method: 'use' }, autoCollected: {} },
  consent: { ...edition, id: 'consent' },
  purposes,
  ...more,
})
const service = (id: string) => ({ id, name: id })

const config = configOf([
  { id: 'necessary', required: true, services: [service('session')] },
  { id: 'analytics', services: [service('metrica'), service('ga')] },
  { id: 'marketing', services: [service('vk')] },
  { id: 'functional' },
])
const all = { analytics: true, marketing: true, functional: true }
const decided = (purposes: Record<string, boolean>, services: Record<string, false> = {}): Decision => ({
  record: '01990000-0000-7000-8000-000000000000',
  at: now,
  edition: '1',
  purposes,
  services,
})

// A few names, so that what is decided and what is configured meet often; `constructor` is one every object inherits.
const purposeIds = ['necessary', 'analytics', 'marketing', 'own', 'constructor']
const serviceIds = ['a', 'b', 'c', 'd', 'constructor']
const signals = fc.record({ gpc: fc.boolean(), dnt: fc.boolean(), blocked: fc.boolean() })
const choice = (ids: readonly string[]) => fc.dictionary(fc.constantFrom(...ids, 'unknown'), fc.boolean())
const anyConfig = fc
  .record({
    purposes: fc.uniqueArray(fc.record({ id: fc.constantFrom(...purposeIds), required: fc.boolean() }), {
      minLength: 1,
      selector: ({ id }) => id,
    }),
    owners: fc.array(fc.nat(4), { minLength: serviceIds.length, maxLength: serviceIds.length }),
    gpc: fc.option(fc.subarray(purposeIds), { nil: undefined }),
    dnt: fc.option(fc.subarray(purposeIds), { nil: undefined }),
  })
  .map(({ purposes, owners, gpc, dnt }) =>
    configOf(
      purposes.map((purpose, index) => ({
        ...purpose,
        services: serviceIds.filter((_, place) => owners[place] === index).map(service),
      })),
      { signals: { ...(gpc && { gpc }), ...(dnt && { dnt }) } },
    ),
  )
const anyDecision = fc
  .record({ purposes: choice(purposeIds), refused: fc.subarray(serviceIds) })
  .map(({ purposes, refused }) => decided(purposes, Object.fromEntries(refused.map((id) => [id, false as const]))))

/** Every name that could be asked for, and whether it is open. */
const open = (config: Config, decision: Decision | undefined, given: Signals) =>
  purposeIds.flatMap((purpose) =>
    [undefined, ...serviceIds]
      .filter((service) => isOpen(config, decision, given, purpose, service))
      .map((service) => `${purpose}/${service ?? ''}`),
  )

describe('a purpose', () => {
  it('is shut before a decision, and open once it was granted', () => {
    expect(isOpen(config, undefined, quiet, 'analytics')).toBe(false)
    expect(isOpen(config, decided({ analytics: false }), quiet, 'analytics')).toBe(false)
    expect(isOpen(config, decided({ analytics: true }), quiet, 'analytics')).toBe(true)
    expect(isOpen(config, decided({ analytics: true }), quiet, 'marketing')).toBe(false)
  })

  it('is always open when it is required, whatever was decided or signalled', () => {
    const everything = { gpc: true, dnt: true, blocked: true }
    expect(isOpen(config, decided({ necessary: false }), everything, 'necessary')).toBe(true)
    expect(isOpen(config, undefined, everything, 'necessary', 'session')).toBe(true)
  })

  it.each(['unknown', 'constructor', '', '__proto__'])('named "%s" is shut: the config does not have it', (name) => {
    expect(isOpen(config, decided({ ...all, unknown: true }), quiet, name)).toBe(false)
  })

  it('called "constructor" is shut until it is granted: nothing is inherited', () => {
    const tricky = configOf([{ id: 'constructor' }])
    expect(isOpen(tricky, decided({}), quiet, 'constructor')).toBe(false)
    expect(isCurrent(tricky, decided({}), now)).toBe(false)
  })
})

describe('a service', () => {
  it('is open under a granted purpose unless it was refused', () => {
    const decision = decided(all, { ga: false })
    expect(isOpen(config, decision, quiet, 'analytics', 'metrica')).toBe(true)
    expect(isOpen(config, decision, quiet, 'analytics', 'ga')).toBe(false)
  })

  it('is shut when the config does not have it', () => {
    expect(isOpen(config, decided(all), quiet, 'analytics', 'metrika')).toBe(false)
    expect(isOpen(config, decided(all), quiet, 'functional', 'metrica')).toBe(false)
    expect(isOpen(config, undefined, quiet, 'necessary', 'vk')).toBe(false)
  })

  it('is shut when it belongs to another purpose: a mark cannot borrow a grant', () => {
    expect(isOpen(config, decided({ ...all, marketing: false }), quiet, 'analytics', 'vk')).toBe(false)
  })

  it('only narrows its purpose, and so does every further refusal', () => {
    fc.assert(
      fc.property(
        anyConfig,
        anyDecision,
        signals,
        fc.constantFrom(...serviceIds),
        (config, decision, given, refused) => {
          const before = open(config, decision, given)
          const after = open(config, { ...decision, services: { ...decision.services, [refused]: false } }, given)
          expect(before).toEqual(expect.arrayContaining(after))
          expect(before).toEqual(expect.arrayContaining(before.map((name) => name.replace(/\/.*/, '/'))))
        },
      ),
    )
  })
})

describe('a signal', () => {
  it('only ever removes', () => {
    fc.assert(
      fc.property(anyConfig, fc.option(anyDecision, { nil: undefined }), signals, signals, (config, decision, a, b) => {
        const both = { gpc: a.gpc || b.gpc, dnt: a.dnt || b.dnt, blocked: a.blocked || b.blocked }
        expect(open(config, decision, a)).toEqual(expect.arrayContaining(open(config, decision, both)))
        expect(open(config, decision, quiet)).toEqual(expect.arrayContaining(open(config, decision, a)))
      }),
    )
  })

  it('shuts exactly the optional purposes it is said to remove', () => {
    fc.assert(
      fc.property(anyConfig, anyDecision, signals, (config, decision, given) => {
        for (const { id, required } of config.purposes)
          expect(isOpen(config, decision, given, id)).toBe(
            required || (decision.purposes[id] === true && !removedBy(config, given, id)),
          )
      }),
    )
  })

  it('of Global Privacy Control removes marketing, unless the config names other purposes', () => {
    const gpc = { ...quiet, gpc: true }
    const named = { ...config, signals: { gpc: ['analytics'] } }
    expect(removedBy(config, gpc, 'marketing')).toBe('gpc')
    expect(removedBy(config, gpc, 'analytics')).toBeUndefined()
    expect(removedBy(named, gpc, 'marketing')).toBeUndefined()
    expect(removedBy(named, gpc, 'analytics')).toBe('gpc')
    expect(removedBy(config, quiet, 'marketing')).toBeUndefined()
  })

  it('of Do Not Track removes nothing, unless the config names purposes', () => {
    const dnt = { ...quiet, dnt: true }
    expect(removedBy(config, dnt, 'marketing')).toBeUndefined()
    expect(removedBy({ ...config, signals: { dnt: ['analytics'] } }, dnt, 'analytics')).toBe('dnt')
    expect(removedBy({ ...config, signals: { dnt: ['analytics'] } }, quiet, 'analytics')).toBeUndefined()
  })

  it('of blocked cookies removes every optional purpose and is the reason given first', () => {
    const blocked = { gpc: true, dnt: true, blocked: true }
    expect(removedBy(config, blocked, 'marketing')).toBe('blocked')
    expect(open(config, decided(all), { ...quiet, blocked: true })).toEqual(['necessary/'])
  })
})

describe('a complete choice', () => {
  it('refuses the purposes that were not named', () => {
    expect(complete(config, { analytics: true })).toEqual({
      purposes: { analytics: true, marketing: false, functional: false },
      services: {},
    })
  })

  it('of everything grants every optional purpose, less the services that were refused', () => {
    expect(complete(config, true)).toEqual({ purposes: all, services: {} })
    expect(complete(config, true, { ga: false, vk: false })).toEqual({
      purposes: { ...all, marketing: false },
      services: { ga: false },
    })
  })

  it('refuses a purpose all of whose services were refused', () => {
    expect(complete(config, all, { metrica: false, ga: false })).toEqual({
      purposes: { analytics: false, marketing: true, functional: true },
      services: {},
    })
    expect(complete(config, all, { metrica: false })).toEqual({ purposes: all, services: { metrica: false } })
  })

  it('answers every optional purpose and nothing else, and grants only what was granted by name', () => {
    fc.assert(
      fc.property(anyConfig, choice(purposeIds), choice(serviceIds), (config, purposes, services) => {
        const optional = config.purposes.filter(({ required }) => !required)
        const whole = complete(config, purposes, services)
        expect(Object.keys(whole.purposes)).toEqual(optional.map(({ id }) => id))
        for (const { id, services: listed = [] } of optional) {
          const refused = listed.filter((one) => Object.hasOwn(services, one.id) && services[one.id] === false)
          const granted =
            Object.hasOwn(purposes, id) && purposes[id] === true && (!listed.length || refused.length < listed.length)
          expect(whole.purposes[id]).toBe(granted)
          expect(listed.filter((one) => Object.hasOwn(whole.services, one.id))).toEqual(granted ? refused : [])
        }
        expect(Object.values(whole.services).every((value) => !value)).toBe(true)
      }),
    )
  })
})

const current = (decision: Decision | undefined, at = now, given = config) => isCurrent(given, decision, at)
const asking = (purpose: Purpose): Config => ({ ...config, purposes: [...config.purposes, purpose] })

describe('a decision', () => {
  const none = decided({ analytics: false, marketing: false, functional: false })

  it('stands for six months, a refusal as long as a consent, and not a millisecond more', () => {
    for (const decision of [decided(all), none]) {
      expect(current(decision)).toBe(true)
      expect(current(decision, now + 182 * day - 1)).toBe(true)
      expect(current(decision, now + 182 * day)).toBe(false)
    }
  })

  it('stands for as many days as the config says', () => {
    const longer = { ...config, cookie: { days: 365 } }
    expect(current(decided(all), now + 365 * day - 1, longer)).toBe(true)
    expect(current(decided(all), now + 365 * day, longer)).toBe(false)
  })

  it('falls with the edition of the consent document it was made on', () => {
    expect(current(decided(all), now, { ...config, consent: { ...config.consent, edition: '2' } })).toBe(false)
  })

  it('does not fall with the edition of the policy', () => {
    expect(current(decided(all), now, { ...config, policy: { ...config.policy, edition: '2' } })).toBe(true)
  })

  it('falls when an optional purpose is asked about that it does not answer, and not for a required one', () => {
    expect(current(decided(all), now, asking({ id: 'own' }))).toBe(false)
    expect(current(decided(all), now, asking({ id: 'own', required: true }))).toBe(true)
  })

  it('stands when a purpose it answers is no longer configured', () => {
    expect(current(decided(all), now, configOf([{ id: 'analytics' }]))).toBe(true)
  })

  it('does not stand before it was made', () => {
    expect(current(undefined)).toBe(false)
  })
})
