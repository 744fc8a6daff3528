import type { ConsentRecord } from '../model/record.js'

/** A record the collector refused for good, kept with its reason. */
export interface Parked {
  readonly record: ConsentRecord
  readonly reason: string
}

/**
 * Records not yet acknowledged. One storage key per record: tabs never overwrite each other, and a record
 * is deleted by its id only after the collector has answered for it.
 */
export interface Outbox {
  put(record: ConsentRecord): void
  drop(id: string): void
  park(record: ConsentRecord, reason: string): void
  waiting(): ConsentRecord[]
  parked(): Parked[]
}

const prefix = 'soglasie:'
const aside = 'soglasie-parked:'

/** @param storage `localStorage`, or a function that throws where the browser blocks it: then memory serves. */
export function createOutbox(storage: () => Storage): Outbox {
  const memory = new Map<string, string>()
  const attempt = <Value>(task: (store: Storage) => Value): Value | undefined => {
    try {
      return task(storage())
    } catch {
      return undefined
    }
  }
  const set = (key: string, value: unknown) => {
    const text = JSON.stringify(value)
    const kept = attempt((store) => {
      store.setItem(key, text)
      return true
    })
    // Storage full or blocked: this page's memory, and the beacon at its end, are what is left.
    if (!kept) memory.set(key, text)
  }
  const remove = (key: string) => {
    memory.delete(key)
    attempt((store) => store.removeItem(key))
  }
  const list = <Value>(start: string): Value[] => {
    const found = new Map(memory)
    attempt((store) => {
      for (const key of Object.keys(store)) found.set(key, store.getItem(key) ?? '')
    })
    return [...found]
      .filter(([key]) => key.startsWith(start))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, text]) => {
        try {
          return [JSON.parse(text) as Value]
        } catch {
          return []
        }
      })
  }
  return {
    put: (record) => set(prefix + record.id, record),
    drop: (id) => remove(prefix + id),
    park(record, reason) {
      set(aside + record.id, { record, reason })
      remove(prefix + record.id)
    },
    waiting: () => list(prefix),
    parked: () => list(aside),
  }
}
