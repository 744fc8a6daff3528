import type { PastDecision } from '../model/history.js'
import type { ConsentRecord } from '../model/record.js'
import { type Outbox, waitingKey } from './outbox.js'
import { parse } from './parse.js'

const historyKey = 'soglasie-history'

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

/** Blocked cookies are recorded as a refusal, but the visitor has made no choice here. */
function pastOf({ id, event, at, decision = {}, method }: ConsentRecord): PastDecision | undefined {
  const past = { id, event, at, purposes: Object.keys(decision).filter((purpose) => decision[purpose]) }
  return isPast(past) && !method?.startsWith('signal:') ? past : undefined
}

/** Newest first, each once. What was kept aside for long may have been delivered after what followed it. */
const inOrder = (all: readonly PastDecision[]) =>
  all
    .filter(({ id }, index) => all.findIndex((other) => other.id === id) === index)
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .slice(0, most)

const kept = (store: Readonly<Record<string, string>>): PastDecision[] => {
  const list = parse(store[historyKey])
  return Array.isArray(list) ? list.filter(isPast) : []
}

/**
 * The visitor's own decisions in this browser, newest first, at most 20: those remembered, and those whose records still
 * wait. What is damaged is passed over; none where the storage is blocked.
 */
export function readHistory(storage: () => Storage): readonly PastDecision[] {
  try {
    const store = storage() as unknown as Record<string, string>
    const waiting = Object.keys(store).flatMap((key) => {
      const record = key.startsWith(waitingKey) && parse(store[key])
      const past = record && typeof record === 'object' ? pastOf(record as ConsentRecord) : undefined
      return past ?? []
    })
    return inOrder([...kept(store), ...waiting])
  } catch {
    return []
  }
}

/**
 * Adds a decision to the list once its record is delivered or kept aside. Of other records nothing is written, and
 * nothing where the storage is full or blocked: the list is a convenience, the record is the evidence.
 */
export function remember({ attempt }: Pick<Outbox, 'attempt'>, record: ConsentRecord): void {
  const past = pastOf(record)
  if (past) attempt((store) => store.setItem(historyKey, JSON.stringify(inOrder([...kept(store), past]))))
}
