import { type Decision, type Signals, optional } from './decision.js'
import { type Config, type DocumentEdition, type Field, findDocument } from './policy.js'

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
  | 'imported'

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
  /** Signals at that moment. */
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
  /** Signals of the browser, or of another consent tool on the page, at that moment; absent when none. */
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

/** How the page reads each fact. Nothing is read before it is allowed. */
export type FactReaders = { readonly [Name in keyof Facts]?: () => Facts[Name] }

/** The facts a record of this event may carry: only those `policy.autoCollected` names are even read. */
export function allowedFacts(
  autoCollected: Config['policy']['autoCollected'],
  event: RecordEvent,
  readers: FactReaders,
): Facts | undefined {
  const facts: Record<string, unknown> = {}
  if (carriesFacts(event))
    for (const [field, read] of Object.entries(readers)) {
      const value = autoCollected[field as Field] && read()
      if (value) facts[field] = value
    }
  return Object.keys(facts).length ? facts : undefined
}

/** What the page knows beside the event. */
export interface RecordContext {
  readonly site: string
  readonly sdk: string
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

/** Does another tool of the page keep any purpose shut that was made to depend on it? */
const removes = (mapped: Readonly<Record<string, unknown>> = {}, open: readonly string[] = []): boolean =>
  Object.keys(mapped).some((purpose) => !open.includes(purpose))

/** The record of an event; what is undefined is not there once it is JSON. */
export function createRecord(
  config: Config,
  happening: Happening,
  { site, sdk, ...notice }: RecordContext,
  readers: FactReaders = {},
): ConsentRecord {
  const { event, at, previous, document, decision, signals } = happening
  const { tcf, gpp } = config.signals ?? {}
  const speaks = { ...signals, tcf: removes(tcf, signals?.tcf), gpp: removes(gpp, signals?.gpp) }
  const active = (Object.keys(speaks) as (keyof Signals)[]).filter((name) => speaks[name])
  const { id, edition, sha256, url } = findDocument(config, document as string) ?? ({} as Partial<DocumentEdition>)
  return {
    v: 1,
    ...happening,
    // What was answered to another tool was not answered to our notice, whatever of it was shown since.
    ...(happening.method !== 'imported' && notice),
    previous: previous ?? null,
    at: new Date(at).toISOString(),
    operator: config.operator.id,
    site,
    document: id ? { id, edition, sha256, url } : undefined,
    decision: decision?.purposes,
    services: decision && everyService(config, decision),
    signals: signals && active[0] ? active : undefined,
    facts: allowedFacts(config.policy.autoCollected, event, readers),
    sdk,
  } as ConsentRecord
}
