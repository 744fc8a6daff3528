import { type PolicyAsk, policyAsk, showsPolicy } from './acceptance.js'
import type { Act, Consent, LiveConsent } from './consent.js'
import { type Choice, type Decision, complete, optional } from './decision.js'
import { findDocument } from './policy.js'
import type { AnswerPorts } from './ports.js'
import type { Happening, RecordEvent } from './record.js'
import { type State, encodeBy } from './token.js'

/** What the visitor still has to be asked or told. */
export interface Asks {
  readonly consent: boolean
  readonly policy: PolicyAsk | undefined
  /** The visitor decided on an older edition of the consent document. */
  readonly renewed: boolean
  /** Is any of it a reason to show the notice? */
  readonly shows: boolean
}

/** Where an adopted decision comes from. */
export interface Adopted {
  readonly act: Act
  /** Id of the record that proves it. */
  readonly record?: string
  /** When it was made, ms since the epoch; default: now. */
  readonly at?: number
}

type Choices = Pick<Decision, 'purposes' | 'services'>

/** What the visitor can answer, and what has to be recorded beside it. */
export interface Answers extends Pick<Consent, 'acceptAll' | 'rejectAll' | 'decide' | 'withdraw' | 'refuse'> {
  /** @param record id of the record, where it has to be known beforehand; default: a new one */
  accept(document: string, act?: Act, record?: string): void
  asks(): Asks
  /**
   * The notice was shown long enough for use of the site to count.
   * @param keep the visitor has said so: remembered on the device
   */
  noticed(keep?: boolean): void
  /** Records that the notice was shown; returns the record's id. */
  shown(): string
  /** Records the refusal that blocked cookies are, where the policy names browser settings as the way to refuse. */
  refusedByBrowser(): void
  /** Takes over a decision made elsewhere: on another site of the operator, or with the site's earlier tool. */
  adopt(purposes: Choice, services: Choice, from: Adopted): void
}

const grants = (choice: Choices | undefined) => Object.values(choice?.purposes ?? {}).includes(true)

/**
 * Works out what an answer means: the record first, then the cookie, then everyone is told.
 * Acceptance of a policy and consent to purposes never meet here (152-FZ art. 9(1)).
 */
export function createAnswers(consent: LiveConsent, ports: AnswerPorts): Answers {
  const { config } = consent
  const { policy, cookie } = config
  const days = cookie?.days ?? 182
  const byApi: Act = { method: 'api' }
  const fresh = ports.subject()

  const next = (change: Partial<State>): State => ({ subject: fresh, ...consent.state, ...change })
  const save = (change: Partial<State>) => {
    const state = next(change)
    if (!consent.signals.blocked) ports.keep(encodeBy(ports.hash, state), days)
    consent.commit(state)
  }
  const file = (event: RecordEvent, { method, control, form }: Act, more: Partial<Happening> = {}) =>
    ports.file({
      method,
      control,
      form,
      id: ports.uuid(),
      event,
      at: ports.now(),
      subject: consent.state?.subject ?? fresh,
      signals: consent.signals,
      document: config.consent.id,
      ...more,
    })

  function answer(choice: Choices, act = byApi, { record, at = ports.now() }: Partial<Adopted> = {}) {
    // Cookies blocked is a refusal already: an answer could be neither kept nor obeyed.
    if (consent.signals.blocked) return
    const previous = consent.state?.decision
    const decision: Decision = {
      ...choice,
      record: ports.uuid(),
      at: Math.floor(at / 1000) * 1000,
      edition: config.consent.edition,
    }
    // Not `consent.decision`: a withdrawal that was called before the app had come has shut the handle already.
    const stood =
      previous?.edition === config.consent.edition && previous.at + days * 864e5 > ports.now() && grants(previous)
    // The record first: if anything after this fails, the evidence is already kept.
    file(grants(choice) ? 'consent.given' : stood ? 'consent.withdrawn' : 'consent.refused', act, {
      id: decision.record,
      decision,
      previous: record ?? previous?.record,
    })
    save({ decision })
  }

  function stand(document: string, status: 'accepted' | 'refused', act = byApi, id?: string) {
    if (!findDocument(config, document) || document === config.consent.id) {
      consent.warn('accept', `no document "${document}"; name one of "documents"`)
      return
    }
    const own = document === policy.id
    file(`${own ? 'policy' : 'document'}.${status}` as RecordEvent, act, id ? { document, id } : { document })
    if (own) {
      save({ policy: { edition: policy.edition, status } })
      consent.emit('policy', { accepted: status === 'accepted' })
    } else if (document === policy.acceptance.document) stand(policy.id, status, act)
  }

  const decide = (purposes: Choice | true, services?: Choice, act?: Act) =>
    answer(complete(config, purposes, services), act)
  const none = (act?: Act) => decide({}, {}, act)

  return {
    acceptAll: (act) => decide(true, {}, act),
    rejectAll: none,
    withdraw: none,
    decide,
    accept: (document, act, record) => stand(document, 'accepted', act, record),
    refuse: (act) => stand(policy.id, 'refused', act),
    adopt: (purposes, services, from) => answer(complete(config, purposes, services), from.act, from),
    asks() {
      const { decision, state, signals } = consent
      const asked = !decision && !signals.blocked && optional(config).length > 0
      const ask = signals.blocked ? undefined : policyAsk(policy, state?.policy)
      return {
        consent: asked,
        policy: ask,
        renewed: !decision && !!state?.decision && state.decision.edition !== config.consent.edition,
        shows: asked || showsPolicy(ask),
      }
    },
    noticed(keep) {
      const { edition } = policy
      const before = consent.state?.policy
      // Kept in memory until the visitor answers: nothing is written to the device before that.
      if (before?.edition !== edition)
        consent.commit(next({ policy: { edition, status: before ? 'renewed' : 'noticed' } }))
      if (keep) {
        save({})
        consent.emit('policy', { accepted: false })
      }
    },
    shown() {
      const id = ports.uuid()
      file('notice.shown', {}, { id })
      return id
    },
    refusedByBrowser: () => file('consent.refused', { method: 'signal:cookies-blocked' }),
  }
}
