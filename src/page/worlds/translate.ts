import { type Choice, optional } from '../../model/decision.js'
import type { Config, ImportSource } from '../../model/policy.js'
import type { Earlier } from './parseEarlier.js'

type Names = Readonly<Record<string, readonly string[]>>

/** Categories of the same meaning, where a tool's own are fixed and differ from ours. */
const meanings: Readonly<Partial<Record<ImportSource['from'], Names>>> = {
  cookiebot: { functional: ['preferences'], analytics: ['statistics'], marketing: ['marketing'] },
  c15t: { functional: ['functionality', 'experience'], analytics: ['measurement'], marketing: ['marketing'] },
}

/** The earlier choice in the operator's own purposes and services. */
export interface Translated {
  readonly purposes: Choice
  readonly services: Choice
}

/**
 * Carries an earlier choice over: a purpose is granted when everything it is made of was granted. Without a mapping
 * that is the category of the same meaning or name, else the purpose's services of the same names.
 * @returns undefined when it answers any optional purpose not at all or only in part: then the visitor is asked
 */
export function translate(
  config: Config,
  source: ImportSource,
  { said, whole, chosen = {} }: Earlier,
): Translated | undefined {
  const told = (name: string) => (Object.hasOwn(said, name) ? said[name] : undefined)
  /** Were all of these granted? Undefined when one of them was not asked about. */
  const all = (names: readonly string[]): boolean | undefined => {
    const answers = names.map((name) => told(name) ?? (whole ? false : undefined))
    return answers.includes(undefined) ? undefined : answers.every(Boolean)
  }
  const purposes: Record<string, boolean> = {}
  const services: Record<string, boolean> = {}
  for (const { id, services: own = [] } of optional(config)) {
    const answers = own.map((service) => {
      const mapped = source.services?.[service.id]
      return mapped ? all(mapped) : told(service.id)
    })
    const one = answers.length > 0 && !answers.includes(undefined)
    const named = source.purposes?.[id] ?? meanings[source.from]?.[id] ?? (told(id) === undefined ? undefined : [id])
    // Of a category whose services were chosen one by one, the category alone says too little.
    const part = named?.some((name) => chosen[name] && !named.some((other) => chosen[name]?.includes(other)))
    const answer =
      named && !(part && all(named) && !one) ? all(named) : one && !named ? answers.includes(true) : undefined
    if (answer === undefined) return undefined
    purposes[id] = answer
    own.forEach((service, index) => (services[service.id] = answers[index] ?? true))
  }
  return { purposes, services }
}
