import { type Decision, type Signals, optional } from './decision.js'
import { type Config, type Field, findDocument } from './policy.js'

/** What happened. Acceptance of a policy and consent to purposes are never one event (152-FZ art. 9(1)). */
export type RecordEvent =
  | 'notice.shown'
  | 'policy.accepted'
  | 'policy.refused'
  | 'document.accepted'
  | 'consent.given'
  | 'consent.refused'
  | 'consent.withdrawn'

/** By which act it happened. */
export type RecordMethod =
  | 'button'
  | 'settings'
  | 'form'
  | 'use'
  | 'express'
  | 'offer'
  | 'signal:gpc'
  | 'signal:dnt'
  | 'signal:cookies-blocked'
  | 'api'
  | 'shared'

/** The control the visitor used, with its label as shown. */
export interface Control {
  readonly id: string
  readonly label: string
}

/** Values of the auto-collected fields the page may report. */
export interface Facts {
  readonly time?: string
  readonly page?: string
  readonly referrer?: string
  readonly browser?: string
  readonly os?: string
  readonly device?: string
  readonly cookies?: readonly string[]
  readonly network?: string
}

/** An event on its way to becoming a record. */
export interface Happening {
  readonly id: string
  readonly event: RecordEvent
  /** ms since the epoch. */
  readonly at: number
  readonly subject: string
  readonly method?: RecordMethod | undefined
  readonly control?: Control | undefined
  /** Signals of the browser at that moment. */
  readonly signals?: Signals | undefined
  /** Id of the document accepted, refused or consented to. */
  readonly document?: string | undefined
  readonly decision?: Pick<Decision, 'purposes' | 'services'> | undefined
  /** Record this one follows. */
  readonly previous?: string | undefined
  readonly form?: string | undefined
}

/** One event as it travels and is stored: design.md §6. At most 8 KiB of JSON. */
export interface ConsentRecord {
  readonly v: 1
  /** UUID v7, the idempotency key. */
  readonly id: string
  readonly previous: string | null
  readonly subject: string
  readonly event: RecordEvent
  /** ISO 8601, UTC, ms. */
  readonly at: string
  readonly operator: string
  readonly site: string
  readonly document?: { readonly id: string; readonly edition: string; readonly sha256: string; readonly url: string }
  readonly decision?: Readonly<Record<string, boolean>>
  readonly services?: Readonly<Record<string, boolean>>
  readonly method?: RecordMethod
  /** Signals the browser gave at that moment; absent when none. */
  readonly signals?: readonly (keyof Signals)[]
  readonly control?: Control
  readonly form?: string
  /** SHA-256 of the notice text as shown. */
  readonly text?: string
  readonly locale?: string
  /** Id of the `notice.shown` record of this page. */
  readonly shown?: string
  readonly facts?: Facts
  readonly sdk: string
}

/** Events whose records carry facts. A refusal or withdrawal carries none beyond what proves it. */
export const carriesFacts = (event: RecordEvent): boolean => event.endsWith('.accepted') || event === 'consent.given'

/** The facts a policy allows a record of this event to carry: never more than `policy.autoCollected` names. */
export function allowedFacts<Values extends Partial<Record<Field, unknown>>>(
  autoCollected: Config['policy']['autoCollected'],
  event: RecordEvent,
  values: Values,
): Partial<Values> {
  return carriesFacts(event)
    ? (Object.fromEntries(
        Object.entries(values).filter(([field, value]) => value !== undefined && autoCollected[field as Field]),
      ) as Partial<Values>)
    : {}
}

/** What the page knows beside the event. */
export interface RecordContext {
  readonly site: string
  readonly sdk: string
  readonly facts?: Facts
  readonly locale?: string | undefined
  readonly text?: string | undefined
  readonly shown?: string | undefined
}

/** Evidence names every service, not only the refused ones. */
function everyService(config: Config, { purposes, services }: Pick<Decision, 'purposes' | 'services'>) {
  const all: Record<string, boolean> = {}
  for (const purpose of optional(config))
    for (const { id } of purpose.services ?? []) all[id] = purposes[purpose.id] === true && services[id] !== false
  return all
}

/** The record of an event, facts already narrowed to what the policy names. */
export function createRecord(config: Config, happening: Happening, context: RecordContext): ConsentRecord {
  const { id, event, subject, method, control, form, decision, previous = null } = happening
  const found = happening.document && findDocument(config, happening.document)
  const facts = allowedFacts(config.policy.autoCollected, event, context.facts ?? {})
  const signals = (['gpc', 'dnt', 'blocked'] as const).filter((name) => happening.signals?.[name])
  const { text, locale, shown, site, sdk } = context
  // What is undefined is not there once it is JSON.
  return {
    v: 1,
    id,
    previous,
    subject,
    event,
    at: new Date(happening.at).toISOString(),
    operator: config.operator.id,
    site,
    document: found ? { id: found.id, edition: found.edition, sha256: found.sha256, url: found.url } : undefined,
    decision: decision?.purposes,
    services: decision && everyService(config, decision),
    method,
    signals: signals.length ? signals : undefined,
    control,
    form,
    text,
    locale,
    shown: shown === id ? undefined : shown,
    facts: Object.keys(facts).length ? facts : undefined,
    sdk,
  }
}
