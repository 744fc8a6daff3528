import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Answers, createAnswers } from './answers.js'
import { type Act, type LiveConsent, createConsent } from './consent.js'
import type { Signals } from './decision.js'
import type { AcceptanceMethod, Config } from './policy.js'
import type { Command } from './ports.js'
import { receiptOf } from './receipt.js'
import type { Happening } from './record.js'
import { type State, decode, encode, hash } from './token.js'

const day = 864e5
const start = Date.UTC(2026, 8, 1, 10, 0, 0, 250)
const wholeSecond = start - 250
const quiet: Signals = { gpc: false, dnt: false, blocked: false }
const firstSubject = 'A'.repeat(22)
const foreign = '01980000-0000-7000-8000-0000000000ff'
const uuid = (number: number) => `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`

const config: Config = {
  operator: { id: 'shop', name: 'ООО «Магазин»' },
  policy: {
    id: 'policy',
    edition: '1',
    effective: '2026-09-01',
    url: '/policy',
    sha256: 'a'.repeat(64),
    acceptance: { method: 'use' },
    autoCollected: {},
  },
  consent: { id: 'consent', edition: '1', effective: '2026-09-01', url: '/consent', sha256: 'b'.repeat(64) },
  documents: [{ id: 'offer', edition: '1', effective: '2026-09-01', url: '/offer', sha256: 'c'.repeat(64) }],
  purposes: [
    { id: 'necessary', required: true },
    {
      id: 'analytics',
      services: [
        { id: 'metrica', name: 'Метрика' },
        { id: 'ga', name: 'GA' },
      ],
    },
    { id: 'marketing' },
  ],
}
const consentEdition = (edition: string): Config => ({ ...config, consent: { ...config.consent, edition } })
const policyOf = (edition: string, first: AcceptanceMethod = 'use', renewal?: AcceptanceMethod): Config => ({
  ...config,
  policy: {
    ...config.policy,
    edition,
    acceptance: { method: first },
    ...(renewal && { renewal: { method: renewal } }),
  },
})

/** The handle of a page, and what the app adds for the other parts of the SDK. */
type Page = LiveConsent & Pick<Answers, 'asks' | 'noticed' | 'shown' | 'refusedByBrowser' | 'adopt'>

/** A browser by hand: one cookie, a clock, an outbox, and a log of everything that left the model, in order. */
function browser() {
  let numbers = 0
  const world = {
    cookie: undefined as string | undefined,
    now: start,
    signals: quiet,
    filed: [] as Happening[],
    log: [] as string[],
    warnings: [] as string[],
    days: 0,
  }
  const now = () => world.now
  const warn = (part: string, message: string, cause: unknown = '') =>
    void world.warnings.push(`${part}: ${message} ${String(cause)}`)

  /** A page load on which the app comes later: `arrive` brings it, and it carries out what waits. */
  const early = (given: Config = config) => {
    const waiting: (() => void)[] = []
    let commands: Partial<Record<Command, (...details: never[]) => void>> | undefined
    const consent = createConsent(given, {
      read: () => world.cookie,
      signals: () => world.signals,
      now,
      call(command, details) {
        const task = () => {
          const carryOut = commands?.[command] ?? (() => world.log.push([command, ...details].join(' ')))
          carryOut(...(details as never[]))
        }
        if (commands) task()
        else waiting.push(task)
      },
      warn,
    })
    const arrive = (): Page => {
      const answers = createAnswers(consent, {
        now,
        subject: () => firstSubject,
        uuid: () => uuid(++numbers),
        hash,
        keep(text, days) {
          world.log.push('write')
          world.cookie = text
          world.days = days
        },
        file(happening) {
          world.log.push(happening.event)
          world.filed.push(happening)
        },
      })
      const { asks, noticed, shown, refusedByBrowser, adopt, ...rest } = answers
      commands = rest
      for (const task of waiting.splice(0)) task()
      return Object.assign(consent, { asks, noticed, shown, refusedByBrowser, adopt })
    }
    return { consent, arrive }
  }

  return {
    world,
    early,
    /** A page load with the app. */
    visit: (given?: Config) => early(given).arrive(),
    state: () => decode(world.cookie, ['metrica', 'ga']),
    last: () => world.filed.at(-1),
  }
}

const openOf = (consent: LiveConsent) =>
  ['necessary', 'analytics', 'marketing'].filter((purpose) => consent.has(purpose))

describe('before anything was answered', () => {
  it('everything optional is shut, both are asked, and nothing is written or filed', () => {
    const { world, visit } = browser()
    const consent = visit()
    expect(openOf(consent)).toEqual(['necessary'])
    expect(consent.decision).toBeUndefined()
    expect(consent.receipt()).toBeUndefined()
    expect(consent.asks()).toEqual({
      consent: true,
      policy: { method: 'use', renewed: false, noticed: false },
      renewed: false,
      shows: true,
    })
    expect(world.log).toEqual([])
  })

  it('consent is not asked when every purpose is required', () => {
    const asks = browser()
      .visit({ ...config, purposes: [{ id: 'necessary', required: true }] })
      .asks()
    expect(asks.consent).toBe(false)
    expect(asks.policy).toBeDefined()
  })

  it('noticing writes nothing and files nothing, and is remembered by the page', () => {
    const { world, visit } = browser()
    const consent = visit()
    consent.noticed()
    expect(world.log).toEqual([])
    expect(world.cookie).toBeUndefined()
    expect(consent.asks().policy).toEqual({ method: 'use', renewed: false, noticed: true })
    expect(consent.receipt()).toBeUndefined()
  })

  it('noticing is kept in the cookie when the visitor says so, and told as no acceptance', () => {
    const { world, visit } = browser()
    const consent = visit()
    const heard = vi.fn<(event: unknown) => void>()
    consent.on('policy', heard)
    consent.noticed(true)
    expect(world.log).toEqual(['write'])
    expect(heard.mock.calls).toEqual([[{ accepted: false }]])
    expect(visit().asks().policy?.noticed).toBe(true)
    expect(visit().receipt()).toBeUndefined()
  })

  it('noticing is kept in the cookie once the visitor answered something', () => {
    const { visit } = browser()
    const consent = visit()
    consent.noticed()
    consent.rejectAll()
    expect(visit().asks()).toEqual({
      consent: false,
      policy: { method: 'use', renewed: false, noticed: true },
      renewed: false,
      shows: false,
    })
  })

  it('showing the notice is filed about the consent document, under the id it returns, and nothing is written', () => {
    const { world, visit, last } = browser()
    const shown = visit().shown()
    expect(last()).toMatchObject({ id: shown, event: 'notice.shown', at: start, document: 'consent' })
    expect(world.log).toEqual(['notice.shown'])
  })

  it('a damaged cookie, or one of an unknown version, reads as nothing and opens nothing', () => {
    const { world, visit } = browser()
    visit().acceptAll()
    const good = String(world.cookie)
    for (const bad of [good.slice(0, -1), good.replace('!marketing', '*marketing') + ' ', `2${good.slice(1)}`]) {
      world.cookie = bad
      expect(openOf(visit())).toEqual(['necessary'])
      expect(visit().asks().consent).toBe(true)
    }
  })
})

describe('a decision', () => {
  it('opens what was granted at once, and on the next visit', () => {
    const { visit } = browser()
    const consent = visit()
    consent.decide({ analytics: true }, { ga: false })
    for (const page of [consent, visit()]) {
      expect(openOf(page)).toEqual(['necessary', 'analytics'])
      expect(page.has('analytics', 'metrica')).toBe(true)
      expect(page.has('analytics', 'ga')).toBe(false)
      expect(page.decision).toEqual({
        record: uuid(1),
        at: wholeSecond,
        edition: '1',
        purposes: { analytics: true, marketing: false },
        services: { ga: false },
      })
      expect(page.asks().consent).toBe(false)
    }
  })

  it('is filed as it was made: the id and choice of the cookie, the time to the millisecond', () => {
    const { visit, last } = browser()
    const act: Act = { method: 'button', control: { id: 'save', label: 'Сохранить' }, form: 'settings' }
    visit().decide({ marketing: true }, {}, act)
    expect(last()).toEqual({
      id: uuid(1),
      event: 'consent.given',
      at: start,
      subject: firstSubject,
      ...act,
      signals: quiet,
      document: 'consent',
      decision: visit().decision,
      previous: undefined,
    })
  })

  it('cannot be forged through the act: what the model states is not for the page to say', () => {
    const { visit, last } = browser()
    const forged = { method: 'button', id: foreign, event: 'consent.given', at: 0, subject: 'B'.repeat(22) } as const
    visit().rejectAll(forged)
    expect(last()).toMatchObject({ id: uuid(1), event: 'consent.refused', at: start, subject: firstSubject })
  })

  it('reaches the record first, then the cookie, then the listeners', () => {
    const { world, visit } = browser()
    const consent = visit()
    consent.on('change', () => world.log.push('change'))
    consent.acceptAll()
    expect(world.log).toEqual(['consent.given', 'write', 'change'])
  })

  it('is made by the call when no act is named', () => {
    const { world, visit } = browser()
    const consent = visit()
    consent.acceptAll()
    consent.rejectAll()
    consent.decide({ analytics: true })
    consent.withdraw()
    consent.accept('policy')
    consent.refuse()
    expect(world.filed.map(({ method }) => method)).toEqual(Array(6).fill('api'))
  })

  it('is kept for six months, or as long as the config says', () => {
    const { world, visit } = browser()
    visit().acceptAll()
    expect(world.days).toBe(182)
    visit({ ...config, cookie: { days: 365 } }).rejectAll()
    expect(world.days).toBe(365)
  })

  it('expires while the page is open', () => {
    const { world, visit } = browser()
    const consent = visit({ ...config, cookie: { days: 200 } })
    consent.acceptAll()
    world.now = wholeSecond + 200 * day - 1
    expect(openOf(consent)).toEqual(['necessary', 'analytics', 'marketing'])
    world.now++
    expect(openOf(consent)).toEqual(['necessary'])
    expect(consent.asks()).toMatchObject({ consent: true, renewed: false })
  })

  it('is shut and asked again by a new edition of the consent document', () => {
    const { visit } = browser()
    visit().acceptAll()
    const consent = visit(consentEdition('2'))
    expect(openOf(consent)).toEqual(['necessary'])
    expect(consent.decision).toBeUndefined()
    expect(consent.asks()).toMatchObject({ consent: true, renewed: true })
    consent.rejectAll()
    expect(consent.asks()).toMatchObject({ consent: false, renewed: false })
  })

  it('is asked again, and shut, when the config asks about a new purpose', () => {
    const { visit } = browser()
    visit().acceptAll()
    const consent = visit({ ...config, purposes: [...config.purposes, { id: 'own', label: 'Own' }] })
    expect(openOf(consent)).toEqual(['necessary'])
    expect(consent.asks()).toMatchObject({ consent: true, renewed: false })
  })

  it('that grants is given, that refuses is refused, that takes back is withdrawn', () => {
    const { world, visit } = browser()
    const consent = visit()
    const steps = [
      () => consent.rejectAll(),
      () => consent.withdraw(),
      () => consent.acceptAll(),
      () => consent.decide({ marketing: true }),
      () => consent.decide({}),
      () => consent.rejectAll(),
      () => consent.acceptAll(),
      () => consent.withdraw(),
    ]
    for (const step of steps) step()
    expect(world.filed.map(({ event }) => event.replace('consent.', ''))).toEqual([
      'refused',
      'refused',
      'given',
      'given',
      'withdrawn',
      'refused',
      'given',
      'withdrawn',
    ])
  })

  it('that refuses a new edition is a refusal: the older consent had ended already', () => {
    const { visit, last } = browser()
    visit().acceptAll()
    visit(consentEdition('2')).rejectAll()
    expect(last()).toMatchObject({ event: 'consent.refused', previous: uuid(1) })
  })

  it('follows the record of the decision before it, over visits, editions and expiry', () => {
    const { world, visit } = browser()
    const consent = visit()
    consent.shown()
    consent.acceptAll()
    consent.accept('policy')
    consent.rejectAll()
    world.now += 400 * day
    visit(consentEdition('2')).acceptAll()
    const decisions = world.filed.filter(({ decision }) => decision)
    expect(decisions.map(({ previous }) => previous)).toEqual([undefined, decisions[0]?.id, decisions[1]?.id])
    expect(new Set(world.filed.map(({ id }) => id)).size).toBe(5)
  })

  it('belongs to the visitor the cookie names', () => {
    const { world, visit, last } = browser()
    const subject = 'B'.repeat(22)
    world.cookie = encode({ subject })
    visit().acceptAll()
    expect(last()?.subject).toBe(subject)
    expect(visit().receipt()?.subject).toBe(subject)
  })
})

describe('acceptance', () => {
  it('of the policy is filed, kept, told, and not asked again', () => {
    const { world, visit, last } = browser()
    const consent = visit()
    consent.on('policy', ({ accepted }) => world.log.push(accepted ? 'accepted' : 'refused'))
    consent.accept('policy', { method: 'use' })
    expect(world.log).toEqual(['policy.accepted', 'write', 'accepted'])
    expect(last()).toMatchObject({ method: 'use', document: 'policy', at: start })
    expect(last()?.decision).toBeUndefined()
    expect(visit().asks()).toMatchObject({ consent: true, policy: undefined, shows: true })
  })

  it('refused is filed, kept, told, and not asked again', () => {
    const { world, visit } = browser()
    const consent = visit()
    consent.on('policy', ({ accepted }) => world.log.push(accepted ? 'accepted' : 'refused'))
    consent.refuse({ method: 'button' })
    expect(world.log).toEqual(['policy.refused', 'write', 'refused'])
    expect(visit().asks().policy).toBeUndefined()
    expect(visit().receipt()).toBeUndefined()
  })

  it('of another document is filed and leaves no trace in the cookie', () => {
    const { world, visit, last } = browser()
    visit().accept('offer', { method: 'offer', form: 'order' })
    expect(world.log).toEqual(['document.accepted'])
    expect(last()).toMatchObject({ document: 'offer', method: 'offer', form: 'order' })
  })

  it('of the offer that holds the policy accepts the policy with it, by the same act and a record of its own', () => {
    const { world, visit } = browser()
    const given = policyOf('1', 'offer')
    const holding = {
      ...given,
      policy: { ...given.policy, acceptance: { method: 'offer', document: 'offer' } },
    } as const
    const consent = visit(holding)
    consent.accept('offer', { method: 'form', form: 'order' })
    expect(world.filed).toEqual([
      expect.objectContaining({ id: uuid(1), event: 'document.accepted', document: 'offer', method: 'form' }),
      expect.objectContaining({ id: uuid(2), event: 'policy.accepted', document: 'policy', form: 'order' }),
    ])
    expect(visit(holding).asks().policy).toBeUndefined()
    expect(openOf(consent)).toEqual(['necessary'])
  })

  it.each(['terms', 'consent', ''])('of "%s" is refused with a warning: nothing is filed or written', (document) => {
    const { world, visit } = browser()
    visit().accept(document, { method: 'form' })
    expect(world.log).toEqual([])
    expect(world.warnings).toEqual([expect.stringContaining(`"${document}"`)])
  })

  it('never opens a purpose and never answers for one, by any method, in any order', () => {
    const act = fc.constantFrom<Act>({ method: 'use' }, { method: 'express' }, { method: 'offer' }, { method: 'form' })
    const steps = fc.array(
      fc.oneof(
        act.map((act) => (consent: Page) => consent.accept('policy', act)),
        act.map((act) => (consent: Page) => consent.accept('offer', act)),
        act.map((act) => (consent: Page) => consent.accept('consent', act)),
        act.map((act) => (consent: Page) => consent.refuse(act)),
        fc.constantFrom<(consent: Page) => unknown>(
          (consent) => consent.noticed(),
          (consent) => consent.shown(),
          (consent) => consent.refresh(),
          (consent) => consent.refusedByBrowser(),
        ),
      ),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(steps, fc.boolean(), (steps, decided) => {
        const { world, visit } = browser()
        const consent = visit()
        if (decided) consent.decide({ analytics: true })
        const before = openOf(consent)
        const { decision } = consent
        for (const step of steps) step(consent)
        for (const page of [consent, visit()]) {
          expect(openOf(page)).toEqual(before)
          expect(page.decision).toEqual(decision)
        }
        expect(world.filed.filter(({ event }) => event === 'consent.given')).toHaveLength(decided ? 1 : 0)
      }),
    )
  })

  it('by use under a new edition follows the renewal method, also after the notice was shown', () => {
    for (const [first, renewal] of [
      ['use', 'express'],
      ['express', 'use'],
    ] as const) {
      const { visit } = browser()
      visit(policyOf('1', first, renewal)).accept('policy', { method: first })
      const consent = visit(policyOf('2', first, renewal))
      expect(consent.asks().policy).toEqual({ method: renewal, renewed: true, noticed: false })
      consent.noticed()
      consent.noticed()
      expect(consent.asks().policy).toEqual({ method: renewal, renewed: true, noticed: true })
      consent.rejectAll()
      expect(visit(policyOf('2', first, renewal)).asks().policy).toEqual({
        method: renewal,
        renewed: true,
        noticed: true,
      })
      consent.accept('policy')
      expect(visit(policyOf('2', first, renewal)).asks().policy).toBeUndefined()
    }
  })

  it('is a reason of its own to show the notice, until the edition was noticed', () => {
    const { visit } = browser()
    visit().rejectAll()
    const consent = visit()
    expect(consent.asks()).toMatchObject({ consent: false, shows: true })
    consent.noticed()
    expect(consent.asks()).toMatchObject({ consent: false, shows: false })
  })

  it('is not undone by noticing the same edition again', () => {
    const { visit } = browser()
    const consent = visit()
    consent.accept('policy')
    consent.noticed()
    expect(consent.asks().policy).toBeUndefined()
  })

  it('and consent live side by side: neither answer loses the other', () => {
    const { visit, state } = browser()
    const consent = visit()
    consent.accept('policy')
    consent.decide({ analytics: true })
    consent.accept('policy')
    expect(state()).toMatchObject<Partial<State>>({
      subject: firstSubject,
      policy: { edition: '1', status: 'accepted' },
      decision: {
        record: uuid(2),
        at: wholeSecond,
        edition: '1',
        purposes: { analytics: true, marketing: false },
        services: {},
      },
    })
  })
})

describe('cookies blocked by the browser', () => {
  it('are a refusal: nothing is open, nothing asked, nothing written', () => {
    const { world, visit } = browser()
    world.signals = { ...quiet, blocked: true }
    const consent = visit()
    expect(consent.asks()).toMatchObject({ consent: false, policy: undefined })
    consent.noticed()
    consent.acceptAll()
    consent.accept('policy')
    expect(openOf(consent)).toEqual(['necessary'])
    expect(world.log).not.toContain('write')
    expect(world.cookie).toBeUndefined()
  })

  it('shut a decision made before, without asking again', () => {
    const { world, visit } = browser()
    visit().acceptAll()
    world.signals = { ...quiet, blocked: true }
    const consent = visit()
    expect(openOf(consent)).toEqual(['necessary'])
    expect(consent.asks().consent).toBe(false)
  })

  it('are filed as a refusal by that signal, with nothing written', () => {
    const { world, visit, last } = browser()
    world.signals = { ...quiet, blocked: true }
    visit().refusedByBrowser()
    expect(last()).toMatchObject({
      event: 'consent.refused',
      method: 'signal:cookies-blocked',
      document: 'consent',
      signals: { blocked: true },
    })
    expect(world.log).toEqual(['consent.refused'])
  })
})

describe('a signal', () => {
  it('keeps shut what was granted, says so, and is recorded with the answer', () => {
    const { world, visit, last } = browser()
    world.signals = { ...quiet, gpc: true }
    const consent = visit()
    consent.acceptAll()
    expect(openOf(consent)).toEqual(['necessary', 'analytics'])
    expect(consent.removedBy('marketing')).toBe('gpc')
    expect(consent.removedBy('analytics')).toBeUndefined()
    expect(consent.signals.gpc).toBe(true)
    expect(last()?.signals).toEqual({ gpc: true, dnt: false, blocked: false })
  })

  it('does not hide the notice', () => {
    const { world, visit } = browser()
    world.signals = { ...quiet, gpc: true, dnt: true }
    expect(visit().asks().consent).toBe(true)
  })
})

describe('listeners', () => {
  it('hear the decision and the one before it', () => {
    const consent = browser().visit()
    const heard = vi.fn<(event: unknown) => void>()
    consent.on('change', heard)
    consent.acceptAll()
    const first = consent.decision
    consent.rejectAll()
    expect(heard.mock.calls).toEqual([
      [{ decision: first, previous: undefined }],
      [{ decision: consent.decision, previous: first }],
    ])
  })

  it('that throw do not stop the others, nor the call, and are warned about', () => {
    const { world, visit } = browser()
    const consent = visit()
    const heard = vi.fn<() => void>()
    consent.on('change', () => {
      throw new TypeError('broken')
    })
    consent.on('change', heard)
    consent.acceptAll()
    expect(heard).toHaveBeenCalledOnce()
    expect(world.warnings).toEqual([expect.stringMatching(/^on change: .*fix it TypeError: broken/)])
  })

  it('hear nothing after their undo, and only their own event', () => {
    const consent = browser().visit()
    const [gone, kept, other] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()]
    const undo = consent.on('change', gone)
    consent.on('change', kept)
    consent.on('policy', other)
    undo()
    consent.acceptAll()
    expect([gone, kept, other].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 0])
  })

  it('undone by a listener before them hear nothing any more', () => {
    const consent = browser().visit()
    const gone = vi.fn<() => void>()
    consent.on('change', () => undo())
    const undo = consent.on('change', gone)
    consent.acceptAll()
    expect(gone).not.toHaveBeenCalled()
  })

  it('added by a listener wait for the next event, so that one who subscribes anew is not called for ever', () => {
    const consent = browser().visit()
    let calls = 0
    const listen = () => {
      const undo = consent.on('change', () => {
        undo()
        if (++calls < 5) listen()
      })
    }
    listen()
    consent.acceptAll()
    expect(calls).toBe(1)
    consent.rejectAll()
    expect(calls).toBe(2)
  })

  it('hear what the other parts of the SDK tell', () => {
    const consent = browser().visit()
    const heard = vi.fn<(event: unknown) => void>()
    consent.on('undelivered', heard)
    consent.emit('undelivered', { id: foreign, reason: '422', final: true })
    expect(heard.mock.calls).toEqual([[{ id: foreign, reason: '422', final: true }]])
  })
})

const settled = async (promise: Promise<void>) =>
  Promise.race([promise.then(() => true), new Promise((resolve) => setTimeout(resolve, 0, false))])

describe('when', () => {
  it('resolves at once for what is open', async () => {
    const consent = browser().visit()
    consent.acceptAll()
    expect(await settled(consent.when('analytics', 'metrica'))).toBe(true)
    expect(await settled(consent.when('necessary'))).toBe(true)
  })

  it('waits for the grant of its own purpose and service', async () => {
    const consent = browser().visit()
    const [analytics, ga] = [consent.when('analytics'), consent.when('analytics', 'ga')]
    consent.rejectAll()
    consent.decide({ marketing: true })
    expect(await settled(analytics)).toBe(false)
    consent.decide({ analytics: true }, { ga: false })
    expect(await settled(analytics)).toBe(true)
    expect(await settled(ga)).toBe(false)
    consent.acceptAll()
    expect(await settled(ga)).toBe(true)
  })

  it('asks no more once it has resolved', () => {
    const consent = browser().visit()
    void consent.when('analytics')
    consent.acceptAll()
    const asked = vi.spyOn(consent, 'has')
    consent.rejectAll()
    expect(asked).not.toHaveBeenCalled()
  })

  it('never resolves for what the config does not have', async () => {
    const consent = browser().visit()
    const unknown = consent.when('unknown')
    consent.acceptAll()
    expect(await settled(unknown)).toBe(false)
  })
})

describe('a decision of another site', () => {
  const shared = { act: { method: 'shared' as const }, record: foreign }

  it('is taken over as shared and follows the record that proves it', () => {
    const { visit, last } = browser()
    const consent = visit()
    consent.adopt({ analytics: true, marketing: false }, { ga: false }, shared)
    expect(openOf(consent)).toEqual(['necessary', 'analytics'])
    expect(consent.has('analytics', 'ga')).toBe(false)
    expect(last()).toMatchObject({ id: uuid(1), event: 'consent.given', method: 'shared', previous: foreign })
    expect(visit().decision?.record).toBe(uuid(1))
  })

  it('follows the foreign record even where an own decision stands', () => {
    const { visit, last } = browser()
    const consent = visit()
    consent.acceptAll()
    consent.adopt({}, {}, shared)
    expect(last()).toMatchObject({ event: 'consent.withdrawn', method: 'shared', previous: foreign })
    const adopted = consent.decision?.record
    consent.acceptAll()
    expect(last()?.previous).toBe(adopted)
  })

  it('grants nothing that this config does not ask about', () => {
    const consent = browser().visit()
    consent.adopt({ analytics: true, other: true }, {}, shared)
    expect(consent.decision?.purposes).toEqual({ analytics: true, marketing: false })
  })
})

describe('a choice made with an earlier tool', () => {
  it('is recorded now and stands since it was made', () => {
    const { world, visit, last } = browser()
    const month = 30 * 864e5
    const control = { id: 'klaro', label: '{}' }
    visit().adopt({ analytics: true }, {}, { act: { method: 'imported', control }, at: start - month })
    expect(last()).toMatchObject({ event: 'consent.given', method: 'imported', control, at: start })
    expect(last()?.previous).toBeUndefined()
    expect(visit().decision?.at).toBe(Math.floor((start - month) / 1000) * 1000)
    world.now = start + 182 * 864e5 - month
    expect(visit().decision).toBeUndefined()
  })

  it('that granted nothing is a refusal', () => {
    const { visit, last } = browser()
    visit().adopt({}, {}, { act: { method: 'imported' } })
    expect(last()?.event).toBe('consent.refused')
  })
})

describe('another consent tool of the page', () => {
  const both: Config = { ...config, signals: { gpc: [], tcf: { marketing: true }, gpp: { analytics: [1] } } }

  it('keeps shut what depends on it until it has answered, and then what it does not leave open', () => {
    const consent = browser().visit(both)
    consent.acceptAll()
    expect(openOf(consent)).toEqual(['necessary'])
    expect([consent.removedBy('marketing'), consent.removedBy('analytics')]).toEqual(['tcf', 'gpp'])
    consent.refresh({ tcf: ['marketing'] })
    expect(openOf(consent)).toEqual(['necessary', 'marketing'])
    consent.refresh({ gpp: ['analytics'] })
    expect(openOf(consent)).toEqual(['necessary', 'analytics', 'marketing'])
    consent.refresh({ tcf: [] })
    expect(openOf(consent)).toEqual(['necessary', 'analytics'])
  })

  it('is not forgotten when the cookie is read again, and never opens what was refused', () => {
    const consent = browser().visit(both)
    consent.rejectAll()
    consent.refresh({ tcf: ['marketing', 'analytics', 'necessary'], gpp: ['analytics'] })
    consent.refresh()
    expect(consent.signals.tcf).toContain('marketing')
    expect(openOf(consent)).toEqual(['necessary'])
  })
})

describe('reading the cookie again', () => {
  it('tells of a decision made in another tab', () => {
    const { visit } = browser()
    const [here, there] = [visit(), visit()]
    const heard = vi.fn<(event: unknown) => void>()
    here.on('change', heard)
    there.acceptAll()
    here.refresh()
    here.refresh()
    expect(heard.mock.calls).toEqual([[{ decision: there.decision, previous: undefined }]])
    expect(openOf(here)).toEqual(openOf(there))
  })

  it('tells nothing when only the policy was answered, but knows it', () => {
    const { visit } = browser()
    const [here, there] = [visit(), visit()]
    const heard = vi.fn<() => void>()
    here.acceptAll()
    here.on('change', heard)
    there.refresh()
    there.accept('policy')
    here.refresh()
    expect(heard).not.toHaveBeenCalled()
    expect(here.asks().policy).toBeUndefined()
  })

  it('shuts everything when the visitor deleted the cookie: a lost decision is never a grant', () => {
    const { world, visit } = browser()
    const consent = visit()
    consent.acceptAll()
    const previous = consent.decision
    const heard = vi.fn<(event: unknown) => void>()
    consent.on('change', heard)
    world.cookie = undefined
    consent.refresh()
    expect(openOf(consent)).toEqual(['necessary'])
    expect(heard.mock.calls).toEqual([[{ decision: undefined, previous }]])
  })

  it('shuts everything when cookies came to be blocked', () => {
    const { world, visit } = browser()
    const consent = visit()
    consent.acceptAll()
    world.cookie = undefined
    world.signals = { ...quiet, blocked: true }
    consent.refresh()
    expect(consent.signals.blocked).toBe(true)
    expect(consent.decision).toBeUndefined()
    expect(consent.asks().consent).toBe(false)
  })

  it('remembers that the notice was shown', () => {
    const consent = browser().visit()
    consent.noticed()
    consent.refresh()
    expect(consent.asks().policy?.noticed).toBe(true)
  })
})

/** As the settings offer it for download. */
const receipt = (consent: LiveConsent) => receiptOf(consent.config, consent.state, consent.decision)

describe('the receipt', () => {
  it('names what stands: the decision, its record, and both documents', () => {
    const consent = browser().visit()
    consent.accept('policy')
    consent.decide({ analytics: true })
    expect(receipt(consent)).toEqual({
      record: uuid(2),
      subject: firstSubject,
      operator: 'ООО «Магазин»',
      at: '2026-09-01T10:00:00.000Z',
      decision: { analytics: true, marketing: false },
      documents: [
        { id: 'policy', edition: '1', url: '/policy' },
        { id: 'consent', edition: '1', url: '/consent' },
      ],
    })
    expect(consent.receipt()).toEqual({
      subject: firstSubject,
      policy: { edition: '1', status: 'accepted' },
      decision: consent.decision,
    })
  })

  it('names only the document that was answered', () => {
    const [accepts, decides] = [browser().visit(), browser().visit()]
    accepts.accept('policy')
    decides.rejectAll()
    expect(receipt(accepts)).toMatchObject({ record: undefined, at: undefined, documents: [{ id: 'policy' }] })
    expect(receipt(accepts)?.documents).toHaveLength(1)
    expect(receipt(decides)?.documents).toEqual([{ id: 'consent', edition: '1', url: '/consent' }])
    expect([accepts.receipt(), decides.receipt()]).not.toContain(undefined)
  })

  it('is none before anything was answered, and after a refusal of the policy alone', () => {
    const consent = browser().visit()
    for (const step of [() => consent.noticed(), () => consent.refuse()]) {
      step()
      expect(receipt(consent)).toBeUndefined()
      expect(consent.receipt()).toBeUndefined()
    }
  })

  it('never says that a newer edition was accepted', () => {
    const { visit } = browser()
    const consent = visit()
    consent.accept('policy')
    expect(receipt(visit(policyOf('2')))).toBeUndefined()
    expect(visit(policyOf('2')).receipt()?.policy?.edition).not.toBe('2')
    consent.acceptAll()
    expect(receipt(visit(policyOf('2')))?.documents.map(({ id }) => id)).toEqual(['consent'])
    expect(receipt(visit(consentEdition('2')))?.documents.map(({ id }) => id)).toEqual(['policy'])
  })
})

describe('the app', () => {
  const [used, offered] = [config, policyOf('1', 'offer')]
  const required: Config = { ...used, purposes: [{ id: 'necessary', required: true }] }
  it.each<[string, boolean, Config, (page: Page) => unknown, Partial<Signals>?]>([
    ['by a new visitor', true, used, () => {}],
    ['for the policy, once consent was decided', true, used, (page) => page.rejectAll()],
    ['for consent, once the policy was accepted', true, used, (page) => page.accept('policy')],
    ['while the policy was only noticed', true, used, (page) => (page.noticed(true), page.rejectAll())],
    ['for a policy nobody answered, where no purpose is optional', true, required, () => {}],
    ['by a new visitor of a policy that a form accepts', true, offered, () => {}],
    ['not once both were answered', false, used, (page) => (page.acceptAll(), page.accept('policy'))],
    ['not once both were refused', false, used, (page) => (page.rejectAll(), page.refuse())],
    ['not for a policy that a form accepts, once consent was decided', false, offered, (page) => page.rejectAll()],
    ['not for a policy accepted, where no purpose is optional', false, required, (page) => page.accept('policy')],
    ['not where cookies are blocked', false, used, () => {}, { blocked: true }],
  ])('is needed %s', (_, needed, given, answer, signals) => {
    const { world, early, visit } = browser()
    answer(visit(given))
    world.signals = { ...quiet, ...signals }
    const { consent, arrive } = early(given)
    expect(consent.settled()).toBe(!needed)
    // Whatever there is to show, the page must have asked for the app.
    if (arrive().asks().shows) expect(needed).toBe(true)
  })

  it.each([
    ['the policy', policyOf('2', 'offer')],
    ['the consent document', consentEdition('2')],
  ])('is needed again by a new edition of %s, and when a decision expires', (_, renewed) => {
    const { world, early, visit } = browser()
    const consent = visit(policyOf('1', 'offer'))
    consent.acceptAll()
    consent.accept('policy')
    expect(early(policyOf('1', 'offer')).consent.settled()).toBe(true)
    expect(early(renewed).consent.settled()).toBe(false)
    world.now += 182 * day
    expect(early(policyOf('1', 'offer')).consent.settled()).toBe(false)
  })
})

describe('before the app has come', () => {
  it('an answer waits for it, and then is given as it was asked for', () => {
    const { world, early, last } = browser()
    const { consent, arrive } = early()
    consent.decide({ analytics: true }, { ga: false }, { method: 'button' })
    consent.accept('offer', { method: 'form', form: 'order' })
    expect(openOf(consent)).toEqual(['necessary'])
    expect(world.log).toEqual([])
    arrive()
    expect(openOf(consent)).toEqual(['necessary', 'analytics'])
    expect(world.log).toEqual(['consent.given', 'write', 'document.accepted'])
    expect(world.filed[0]).toMatchObject({ method: 'button', decision: { services: { ga: false } } })
    expect(last()).toMatchObject({ method: 'form', form: 'order' })
  })

  it.each(['withdraw', 'rejectAll'] as const)('%s shuts at once and tells so, and is filed when it comes', (taken) => {
    const { early, visit, last } = browser()
    visit().acceptAll()
    const { consent, arrive } = early()
    const given = consent.decision
    const heard = vi.fn<(event: unknown) => void>()
    consent.on('change', heard)
    consent[taken]({ method: 'settings' })
    expect(openOf(consent)).toEqual(['necessary'])
    expect(heard.mock.calls).toEqual([[{ decision: undefined, previous: given }]])
    arrive()
    expect(openOf(consent)).toEqual(['necessary'])
    expect(last()).toMatchObject({ event: 'consent.withdrawn', method: 'settings', previous: given?.record })
    expect(consent.decision?.purposes).toEqual({ analytics: false, marketing: false })
  })

  it('a withdrawal whose cookie is gone before the app has come is filed as one, and names what it takes back', () => {
    const { early, visit, last, world } = browser()
    visit().acceptAll()
    const { consent, arrive } = early()
    const given = consent.decision
    consent.withdraw()
    // Head takes the cookie away at once, and the browser tells of it.
    world.cookie = undefined
    consent.refresh()
    arrive()
    expect(last()).toMatchObject({ event: 'consent.withdrawn', previous: given?.record })
  })

  it('what was taken back stays shut whatever else is asked meanwhile', () => {
    const { early, visit } = browser()
    visit().acceptAll()
    const { consent } = early()
    consent.withdraw()
    for (const step of [
      () => consent.showSettings(),
      () => consent.accept('policy'),
      () => consent.refresh(),
      () => consent.acceptAll(),
    ]) {
      step()
      expect(openOf(consent)).toEqual(['necessary'])
    }
  })

  it('the last answer stands when several waited', () => {
    const { early } = browser()
    const { consent, arrive } = early()
    consent.acceptAll()
    consent.withdraw()
    consent.decide({ marketing: true })
    arrive()
    expect(openOf(consent)).toEqual(['necessary', 'marketing'])
  })
})

describe('the handle', () => {
  it('asks the app for what it cannot do itself', () => {
    const { world, visit } = browser()
    const consent = visit()
    consent.showNotice()
    consent.showSettings('policy')
    consent.showSettings()
    consent.exportReceipt()
    expect(world.log).toEqual(['showNotice', 'showSettings policy', 'showSettings', 'exportReceipt'])
  })

  it('destroyed undoes everything once, the last first, and tells nobody any more', () => {
    const { world, visit } = browser()
    const consent = visit()
    const heard = vi.fn<() => void>()
    consent.on('change', heard)
    consent.onDestroy(() => world.log.push('first'))
    consent.onDestroy(() => world.log.push('second'))
    consent.destroy()
    consent.destroy()
    expect(world.log).toEqual(['second', 'first'])
    consent.acceptAll()
    expect(heard).not.toHaveBeenCalled()
  })

  it('knows its config', () => {
    expect(browser().visit().config).toBe(config)
  })
})
