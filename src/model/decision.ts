import type { Config, Purpose } from './policy.js'

/** What the visitor chose, once, by an explicit act. */
export interface Decision {
  /** Id of the record that proves it. */
  readonly record: string
  /** When it was made, ms since the epoch, kept to the second; its record has the milliseconds. */
  readonly at: number
  /** Edition of the consent document it was made on. */
  readonly edition: string
  /** Every optional purpose that was asked about. */
  readonly purposes: Readonly<Record<string, boolean>>
  /** Services refused under a granted purpose: only narrows, never opens. */
  readonly services: Readonly<Record<string, false>>
}

/** Settings of the browser that speak for the visitor. A signal only ever removes. */
export interface Signals {
  readonly gpc: boolean
  readonly dnt: boolean
  /** Cookies do not hold: the visitor refused in the browser's settings. */
  readonly blocked: boolean
  /** Purposes that another consent tool of the page leaves open by IAB TCF; undefined until it has answered. */
  readonly tcf?: readonly string[] | undefined
  /** The same by IAB GPP. */
  readonly gpp?: readonly string[] | undefined
}

export type Choice = Readonly<Record<string, boolean>>

/** Purposes the visitor is asked about. */
export const optional = (config: Config): Purpose[] => config.purposes.filter((purpose) => !purpose.required)

/** Why a signal keeps a purpose shut whatever was decided, or undefined. */
export function removedBy(config: Config, signals: Signals, purpose: string): keyof Signals | undefined {
  if (signals.blocked) return 'blocked'
  if (signals.gpc && (config.signals?.gpc ?? ['marketing']).includes(purpose)) return 'gpc'
  if (signals.dnt && config.signals?.dnt?.includes(purpose)) return 'dnt'
  if (config.signals?.tcf?.[purpose] && !signals.tcf?.includes(purpose)) return 'tcf'
  if (config.signals?.gpp?.[purpose] && !signals.gpp?.includes(purpose)) return 'gpp'
  return undefined
}

/** Is the purpose (and the service under it) open? Unknown names are shut. */
export function isOpen(
  config: Config,
  decision: Decision | undefined,
  signals: Signals,
  purpose: string,
  service?: string,
): boolean {
  const known = config.purposes.find(({ id }) => id === purpose)
  if (!known || (service && !known.services?.some(({ id }) => id === service))) return false
  if (known.required) return true
  return (
    decision?.purposes[purpose] === true &&
    !removedBy(config, signals, purpose) &&
    !(service && decision.services[service] === false)
  )
}

/**
 * The complete choice behind a partial one: purposes not named are refused, names the config does not have are dropped.
 * @param purposes `true` for all of them
 */
export function complete(
  config: Config,
  purposes: Choice | true,
  services: Choice = {},
): Pick<Decision, 'purposes' | 'services'> {
  const all: Record<string, boolean> = {}
  const refused: Record<string, false> = {}
  for (const purpose of optional(config)) {
    const asked = purpose.services ?? []
    const shut = asked.filter(({ id }) => services[id] === false)
    const granted =
      (purposes === true || purposes[purpose.id] === true) && !(asked.length && shut.length === asked.length)
    all[purpose.id] = granted
    if (granted) for (const { id } of shut) refused[id] = false
  }
  return { purposes: all, services: refused }
}

/** Does the decision answer everything that is asked now: this edition, every optional purpose, not older than `days`? */
export function isCurrent(config: Config, decision: Decision | undefined, now: number): decision is Decision {
  return (
    !!decision &&
    decision.edition === config.consent.edition &&
    decision.at + (config.cookie?.days ?? 182) * 864e5 > now &&
    optional(config).every(({ id }) => Object.hasOwn(decision.purposes, id))
  )
}
