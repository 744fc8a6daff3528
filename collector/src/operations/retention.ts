import type { Config, Operator } from '../../../src/model/policy.js'
import type { Log } from '../log.js'
import { reasonOf } from '../reasonOf.js'
import type { Act } from '../store/acts.js'
import type { Store } from '../store/store.js'
import { erasureDraft } from './erasing.js'

/** Days after which the facts of an operator's records are destroyed, by operator id. */
export type Retention = Readonly<Record<string, number>>

const day = 864e5

/** An operator may be called as what every object inherits: `constructor`. */
export const daysKept = (retention: Retention, operator: string): number | undefined =>
  Object.hasOwn(retention, operator) ? retention[operator] : undefined

/**
 * Destroys the facts of everything that has come to its term (152-FZ art. 5(7), GDPR art. 5(1)(e)). The files are
 * wiped by whoever calls.
 * @param done told each act as it is done, at most 1000 records each
 */
export async function applyRetention(
  store: Store,
  operators: readonly Operator[],
  retention: Retention,
  now = new Date(),
  done: (act: Act) => void = () => {},
): Promise<Act[]> {
  const acts: Act[] = []
  for (const operator of operators) {
    const days = daysKept(retention, operator.id)
    if (days === undefined) continue
    const before = new Date(now.getTime() - days * day).toISOString()
    const reason = `the term of ${days} days for the facts of a record has passed`
    for (;;) {
      const draft = erasureDraft({ operator, reason, by: 'Soglasie collector, scheduled', wiping: store.wiping }, now)
      const act = await store.eraseBefore(before, draft)
      if (!act) break
      acts.push(act)
      done(act)
    }
  }
  return acts
}

/** Every operator once, though it may have a configuration for each of its sites. */
export const operatorsOf = (configs: readonly Config[]): Operator[] => [
  ...new Map(configs.map(({ operator }) => [operator.id, operator])).values(),
]

/**
 * Does in the background what time brings about: retention, and the partitions of months to come.
 * @param every ms between two rounds
 * @returns stops it, after the round under way
 */
export function scheduleChores(
  store: Store,
  operators: readonly Operator[],
  retention: Retention,
  log: Log,
  every = 36e5,
): () => Promise<void> {
  let round: Promise<void> | undefined
  /** Stays until the files are wiped, however many rounds that takes. */
  let isUnwiped = false
  const chores = async () => {
    await store.prepare(new Date())
    const acts = await applyRetention(store, operators, retention)
    const records = acts.reduce((sum, { body }) => sum + (JSON.parse(body) as { records: number }).records, 0)
    if (records) log('info', 'facts erased by retention', { records, acts: acts.length })
    isUnwiped ||= acts.length > 0
    if (isUnwiped) await store.purge()
    isUnwiped = false
  }
  const run = () => {
    round ??= chores()
      .catch((error: unknown) =>
        log('error', 'scheduled work failed', { reason: reasonOf(error), advice: 'it is tried again within the hour' }),
      )
      .finally(() => (round = undefined))
  }
  run()
  const timer = setInterval(run, every).unref()
  return async () => {
    clearInterval(timer)
    await round
  }
}
