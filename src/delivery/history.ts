import type { PastDecision } from '../model/history.js'
import type { ConsentRecord } from '../model/record.js'

const key = 'soglasie-history'

/** As many as a visitor may want to look back on. */
const most = 20

const isPast = (value: unknown): value is PastDecision => {
  const { id, event, at, purposes } = (value ?? {}) as Partial<PastDecision>
  return (
    typeof id === 'string' &&
    /^consent\.(given|refused|withdrawn)$/.test(event as string) &&
    !Number.isNaN(Date.parse(at as string)) &&
    Array.isArray(purposes) &&
    purposes.every((purpose) => typeof purpose === 'string')
  )
}

/**
 * The visitor's own decisions in this browser, newest first, at most 20; damaged entries are passed over.
 * None where the storage is blocked.
 */
export function readHistory(storage: () => Storage): readonly PastDecision[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isPast) : []
  } catch {
    return []
  }
}

/**
 * Adds the record of a decision to the list, once. Of other records nothing is written: not before a choice is made, and
 * blocked cookies are none.
 */
export function remember(
  storage: () => Storage,
  { id, event, at, decision = {}, method }: Pick<ConsentRecord, 'id' | 'event' | 'at' | 'decision' | 'method'>,
): void {
  const purposes = Object.keys(decision).filter((purpose) => decision[purpose])
  const entry = { id, event, at, purposes }
  if (!isPast(entry) || method?.startsWith('signal:')) return
  const all = [entry, ...readHistory(storage).filter((past) => past.id !== id)]
  // What was kept aside for long may be delivered after what followed it.
  all.sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
  try {
    storage().setItem(key, JSON.stringify(all.slice(0, most)))
  } catch {
    // Full or blocked: the list is a convenience, the record is the evidence.
  }
}
