import { type PolicyAsk, policyAsk, showsPolicy } from './acceptance.js'
import {
  type Choice,
  type Decision,
  type Signals,
  complete,
  isCurrent,
  isOpen,
  optional,
  removedBy,
} from './decision.js'
import { type Config, findDocument } from './policy.js'
import type { Ports } from './ports.js'
import { type Receipt, receiptOf } from './receipt.js'
import type { Control, RecordEvent, RecordMethod } from './record.js'
import { type ConsentEvent, type State, decode, encode } from './token.js'

export type { Receipt }

/** By which act and control an answer was given; recorded as evidence. */
export interface Act {
  readonly method?: RecordMethod
  readonly control?: Control
  /** Id of the form that carried the acceptance. */
  readonly form?: string
}

/** What the visitor still has to be asked or told. */
export interface Asks {
  readonly consent: boolean
  readonly policy: PolicyAsk | undefined
  /** The visitor decided on an older edition of the consent document. */
  readonly renewed: boolean
  /** Is any of it a reason to show the notice? */
  readonly shows: boolean
}

/** Listeners by event name. */
export interface Events {
  /** The decision changed, or was first made. */
  change: { readonly decision: Decision | undefined; readonly previous: Decision | undefined }
  /** A standing towards the policy changed. */
  policy: { readonly accepted: boolean }
  /** The collector acknowledged a record. */
  delivered: { readonly id: string }
  /** A record waits (`retry`) or was refused by the collector and is kept aside (`rejected`). */
  undelivered: { readonly id: string; readonly reason: string; readonly final: boolean }
}

/** The one handle of a page: `window.soglasie`, and what `createConsent` of the package returns. */
export interface Consent {
  readonly config: Config
  /** The decision in force, or undefined while there is none. */
  readonly decision: Decision | undefined
  readonly signals: Signals
  /** Is the purpose (and the service under it) open? Synchronous; unknown names are shut. */
  has(purpose: string, service?: string): boolean
  /** Resolves when the purpose is granted; never rejects. */
  when(purpose: string, service?: string): Promise<void>
  /** Calls the listener on every event; returns its undo. */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void
  acceptAll(act?: Act): void
  rejectAll(act?: Act): void
  /** Purposes not named are refused. `services` narrows a granted purpose, never opens a refused one. */
  decide(purposes: Choice, services?: Choice, act?: Act): void
  /** Takes back every consent (152-FZ art. 9(2), GDPR art. 7(3)). */
  withdraw(act?: Act): void
  /** Acceptance of a policy, offer or document by id. Never opens a purpose. */
  accept(document: string, act?: Act): void
  /** Refusal of the policy. */
  refuse(act?: Act): void
  showNotice(): void
  /** @param section id of a part to open at, e.g. `policy`. */
  showSettings(section?: string): void
  /** The visitor's copy of what stands, or undefined before anything was answered. */
  receipt(): Receipt | undefined
  /** Downloads the receipt as JSON. */
  exportReceipt(): void
  /** Takes the SDK off the page: listeners, observers, nodes. Held tags stay shut. */
  destroy(): void
}

/** The handle as the SDK's own parts see it. */
export interface LiveConsent extends Consent {
  asks(): Asks
  /**
   * The notice was shown long enough for use of the site to count.
   * @param keep the visitor has said so: remembered on the device
   */
  noticed(keep?: boolean): void
  removedBy(purpose: string): keyof Signals | undefined
  /** Records that the notice was shown; returns the record's id. */
  shown(): string
  /** Records the refusal that blocked cookies are, where the policy names browser settings as the way to refuse. */
  refusedByBrowser(): void
  /** Takes over a decision made on another site of the operator, proved by its record. */
  adopt(purposes: Choice, services: Choice, record: string): void
  /** Reads the cookie again (page restored, other tab) and tells of what changed. */
  refresh(): void
  /** Files the event of a decision whose record never reached the outbox, e.g. because the page was closed. */
  refile(): void
  /** Every event given to `ports.file` so far has reached the outbox. */
  filed(): void
  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void
  onDestroy(undo: () => void): void
}

/**
 * The only holder of state. Pure: everything outside comes through `ports`.
 * @example const consent = createConsent(config, ports); consent.has('analytics')
 */
export function createConsent(config: Config, ports: Ports): LiveConsent {
  const serviceIds = config.purposes.flatMap(({ services = [] }) => services.map(({ id }) => id))
  const days = config.cookie?.days ?? 182
  const listeners = new Map<string, Set<(event: never) => void>>()
  const undos: (() => void)[] = []
  const read = () => decode(ports.read(), serviceIds)
  let signals = ports.signals()
  let state = read()
  const subject = state?.subject ?? ports.subject()

  const current = () => (state && isCurrent(config, state.decision, ports.now()) ? state.decision : undefined)

  const save = (change: Partial<State>) => {
    state = { subject, ...state, ...change }
    if (!signals.blocked) ports.write(encode(state), days)
  }

  const file = (
    event: RecordEvent,
    act: Act,
    more: { document?: string | undefined; decision?: Decision; id?: string; previous?: string | undefined } = {},
  ) =>
    ports.file({
      ...act,
      id: more.id ?? more.decision?.record ?? ports.uuid(),
      event,
      at: more.decision?.at ?? ports.now(),
      subject: state?.subject ?? subject,
      signals,
      document: more.document,
      decision: more.decision,
      previous: more.previous,
    })

  const consent: LiveConsent = {
    config,
    get decision() {
      return current()
    },
    get signals() {
      return signals
    },
    has: (purpose, service) => isOpen(config, current(), signals, purpose, service),
    when: (purpose, service) =>
      new Promise((resolve) => {
        const check = () => {
          if (consent.has(purpose, service)) {
            undo()
            resolve()
          }
        }
        const undo = consent.on('change', check)
        check()
      }),
    on(name, listener) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener))
      return () => set.delete(listener)
    },
    emit(name, event) {
      const set = listeners.get(name) ?? new Set()
      // A copy: a listener that subscribes anew would otherwise be called for ever.
      for (const listener of Array.from(set))
        try {
          if (set.has(listener)) listener(event as never)
        } catch (cause) {
          ports.warn('on ' + name, 'a listener threw; fix the listener: ' + String(cause))
        }
    },
    acceptAll: (act) => consent.decide(Object.fromEntries(optional(config).map(({ id }) => [id, true])), {}, act),
    rejectAll: (act) => consent.decide({}, {}, act),
    withdraw: (act) => consent.decide({}, {}, act),
    decide(purposes, services, act = { method: 'api' }) {
      answer(complete(config, purposes, services), act)
    },
    adopt(purposes, services, record) {
      answer(complete(config, purposes, services), { method: 'shared' }, record)
    },
    accept(document, act = { method: 'api' }) {
      standing(document, 'accepted', act)
    },
    refuse(act = { method: 'api' }) {
      standing(config.policy.id, 'refused', act)
    },
    showNotice: () => ports.call('notice'),
    showSettings: (section) => ports.call('settings', section),
    exportReceipt: () => ports.call('export'),
    receipt: () => receiptOf(config, state, current()),
    asks() {
      const decision = current()
      const asked = !decision && !signals.blocked && optional(config).length > 0
      const policy = signals.blocked ? undefined : policyAsk(config.policy, state?.policy)
      return {
        consent: asked,
        policy,
        renewed: !decision && !!state?.decision && state.decision.edition !== config.consent.edition,
        shows: asked || showsPolicy(policy),
      }
    },
    noticed(keep) {
      const { edition } = config.policy
      // Kept in memory until the visitor answers: nothing is written to the device before that.
      if (state?.policy?.edition !== edition)
        state = { subject, ...state, policy: { edition, status: state?.policy ? 'renewed' : 'noticed' } }
      if (keep) {
        save({})
        consent.emit('policy', { accepted: false })
      }
    },
    removedBy: (purpose) => removedBy(config, signals, purpose),
    shown() {
      const id = ports.uuid()
      file('notice.shown', {}, { document: config.consent.id, id })
      return id
    },
    refusedByBrowser() {
      file('consent.refused', { method: 'signal:cookies-blocked' }, { document: config.consent.id })
    },
    refresh() {
      const previous = current()
      signals = ports.signals()
      // A decision that is in the cookie no more was taken back by the visitor.
      state = read() ?? (signals.blocked || state?.decision ? undefined : state)
      if (current()?.record !== previous?.record) consent.emit('change', { decision: current(), previous })
    },
    refile() {
      const { unfiled, decision } = state ?? {}
      // The act is not in the cookie, nor is an older edition in the config: the record leaves both open.
      const document = decision?.edition === config.consent.edition ? config.consent.id : undefined
      if (unfiled && decision && file(unfiled, {}, { document, decision })) save({ unfiled: undefined })
    },
    filed() {
      if (state?.unfiled) save({ unfiled: undefined })
    },
    onDestroy: (undo) => void undos.push(undo),
    destroy() {
      for (const undo of undos.splice(0).reverse()) undo()
      listeners.clear()
    },
  }

  function answer(choice: Choices, act: Act, shared?: string) {
    const previous = current()
    const decision: Decision = {
      ...choice,
      record: ports.uuid(),
      at: Math.floor(ports.now() / 1000) * 1000,
      edition: config.consent.edition,
    }
    const event = kind(decision, previous)
    // The record first: if anything after this fails, the evidence is already kept.
    const filed = file(event, act, {
      document: config.consent.id,
      decision,
      previous: shared ?? state?.decision?.record,
    })
    save({ decision, unfiled: filed ? undefined : event })
    consent.emit('change', { decision: current(), previous })
  }

  function standing(document: string, status: 'accepted' | 'refused', act: Act) {
    if (!findDocument(config, document) || document === config.consent.id) {
      ports.warn('accept', `no document "${document}" that can be accepted; name the policy or one of "documents"`)
      return
    }
    const policy = document === config.policy.id
    file(`${policy ? 'policy' : 'document'}.${status}` as RecordEvent, act, { document })
    if (policy) {
      save({ policy: { edition: config.policy.edition, status } })
      consent.emit('policy', { accepted: status === 'accepted' })
    } else if (document === config.policy.acceptance.document) standing(config.policy.id, status, act)
  }

  return consent
}

type Choices = Pick<Decision, 'purposes' | 'services'>

const grants = (choice: Choices | undefined) => Object.values(choice?.purposes ?? {}).includes(true)

const kind = (decision: Choices, previous: Choices | undefined): ConsentEvent =>
  grants(decision) ? 'consent.given' : grants(previous) ? 'consent.withdrawn' : 'consent.refused'
