import { isSettled } from './acceptance.js'
import { type Choice, type Decision, type Signals, isCurrent, isOpen, optional, removedBy } from './decision.js'
import type { OutboxEntry } from './outbox.js'
import type { Config } from './policy.js'
import { type Command, type Ports, commands } from './ports.js'
import type { Control, RecordMethod } from './record.js'
import { type State, decode } from './token.js'

/** By which act and control an answer was given; recorded as evidence. */
export interface Act {
  readonly method?: RecordMethod
  readonly control?: Control
  /** Id of the form that carried the acceptance. */
  readonly form?: string
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
  receipt(): State | undefined
  /** Downloads the receipt as JSON, with the collector's signed word that the records are stored. */
  exportReceipt(): void
  /**
   * Records not delivered so far, oldest first. Resolves once the app has come.
   * @example for (const { id, state, reason } of await consent.outbox()) console.log(id, state, reason)
   */
  outbox(): Promise<readonly OutboxEntry[]>
  /**
   * Sends parked records again, once what the collector held against them is mended.
   * @param id of one of them; default: all
   */
  resend(id?: string): void
  /** Takes the SDK off the page: listeners, observers, nodes. Held tags stay shut. */
  destroy(): void
}

/** The handle as the SDK's own parts see it. */
export interface LiveConsent extends Consent {
  /** What the cookie said, and what was answered since. */
  readonly state: State | undefined
  /** Is there nothing to ask or tell, so that no notice and no watching is needed? */
  settled(): boolean
  removedBy(purpose: string): keyof Signals | undefined
  warn(part: string, message: string): void
  /** Takes over a new state and tells of a change of the decision. Keeping it on the device is the caller's part. */
  commit(next: State | undefined): void
  /**
   * Reads the cookie again (page restored, other tab) and tells of what changed.
   * @param heard what another consent tool of the page says, and whether cookies are blocked
   */
  refresh(heard?: Partial<Signals>): void
  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void
  onDestroy(undo: () => void): void
}

/**
 * The only holder of state. Reads; what the visitor answers is worked out by `createAnswers` in the app and comes
 * back through `commit`, so that a returning visitor's page carries no code for answering.
 * Pure: everything outside comes through `ports`.
 * @example const consent = createConsent(config, ports); consent.has('analytics')
 */
export function createConsent(config: Config, ports: Ports): LiveConsent {
  const serviceIds = config.purposes.flatMap(({ services = [] }) => services.map(({ id }) => id))
  const listeners = new Set<readonly [name: string, listener: (event: never) => void]>()
  const undos: (() => void)[] = []
  const read = () => decode(ports.read(), serviceIds)
  let signals: Signals = { blocked: false, ...(ports.signals() as Pick<Signals, 'gpc' | 'dnt'>) }
  let state = read()
  /** A withdrawal is on its way to the app: shut at once, whatever becomes of it. */
  let shut = false

  const current = () => (!shut && isCurrent(config, state?.decision, ports.now()) ? state?.decision : undefined)

  const consent: Omit<LiveConsent, (typeof commands)[number]> = {
    config,
    get decision() {
      return current()
    },
    get signals() {
      return signals
    },
    get state() {
      return state
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
      const pair = [name, listener] as const
      listeners.add(pair)
      return () => listeners.delete(pair)
    },
    emit(name, event) {
      // A copy: a listener that subscribes anew would otherwise be called for ever.
      for (const pair of Array.from(listeners))
        try {
          if (pair[0] === name && listeners.has(pair)) pair[1](event as never)
        } catch (cause) {
          ports.warn('on ' + name, 'a listener threw; fix it', cause)
        }
    },
    outbox: () => new Promise((resolve) => ports.call('outbox', [resolve])),
    receipt: () => (current() || state?.policy?.status === 'accepted' ? state : undefined),
    settled() {
      const standing = state?.policy
      return (
        signals.blocked ||
        ((!!current() || !optional(config).length) &&
          (standing ? isSettled(config.policy, standing) : config.policy.acceptance.method === 'offer'))
      )
    },
    warn: ports.warn,
    removedBy: (purpose) => removedBy(config, signals, purpose),
    commit(next) {
      const previous = current()
      state = next
      shut = false
      tell(previous)
    },
    refresh(heard) {
      const previous = current()
      signals = { ...signals, ...ports.signals(), ...heard }
      const found = read()
      // A decision that is in the cookie no more was taken back by the visitor; that the notice was seen is not in it.
      if (found) state = { ...found, policy: found.policy ?? state?.policy }
      else if (!shut && (signals.blocked || state?.decision)) state = undefined
      tell(previous)
    },
    onDestroy: (undo) => void undos.unshift(undo),
    destroy() {
      for (const undo of undos.splice(0)) undo()
      listeners.clear()
    },
  }

  function tell(previous: Decision | undefined) {
    const decision = current()
    if (decision?.record !== previous?.record) consent.emit('change', { decision, previous })
  }

  const forward =
    (command: Command) =>
    (...details: unknown[]) => {
      const before = state
      const previous = current()
      ports.call(command, details)
      if (state !== before || (command !== 'withdraw' && command !== 'rejectAll')) return
      shut = true
      tell(previous)
    }
  return Object.assign(
    consent,
    Object.fromEntries(commands.map((name) => [name, forward(name)])),
  ) as unknown as LiveConsent
}
