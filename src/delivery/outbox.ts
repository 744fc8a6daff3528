import type { ConsentRecord } from '../model/record.js'

/**
 * Records not yet acknowledged. One storage key per record: tabs never overwrite each other, and a record
 * is deleted by its id only after the collector has answered for it.
 */
export interface Outbox {
  put(record: ConsentRecord): void
  drop(id: string): void
  /** Keeps a record the collector refused for good, with its reason. */
  park(record: ConsentRecord, reason: string): void
  waiting(): ConsentRecord[]
}

const prefix = 'soglasie:'

/** @param storage `localStorage`, or a function that throws where the browser blocks it: then memory serves. */
export function createOutbox(storage: () => Storage): Outbox {
  const memory = new Map<string, string>()
  const set = (key: string, value: unknown) => {
    const text = JSON.stringify(value)
    try {
      storage().setItem(key, text)
      memory.delete(key)
    } catch {
      // Storage full or blocked: this page's memory, and the beacon at its end, are what is left.
      memory.set(key, text)
    }
  }
  const drop = (id: string) => {
    memory.delete(prefix + id)
    try {
      storage().removeItem(prefix + id)
    } catch {
      // Then it was in memory.
    }
  }
  return {
    put(record) {
      // Nothing is written to the device before the visitor answers; then what was shown is kept with the answer.
      if (record.event === 'notice.shown') memory.set(prefix + record.id, JSON.stringify(record))
      else {
        set(prefix + record.id, record)
        for (const [key, text] of memory) set(key, JSON.parse(text))
      }
    },
    drop,
    park(record, reason) {
      set('soglasie-parked:' + record.id, { record, reason })
      drop(record.id)
    },
    waiting() {
      const found = Object.fromEntries(memory)
      try {
        Object.assign(found, storage())
      } catch {
        // Blocked: memory is all there is.
      }
      return Object.keys(found)
        .filter((key) => key.startsWith(prefix))
        .sort()
        .flatMap((key) => {
          try {
            return [JSON.parse(found[key] as string) as ConsentRecord]
          } catch {
            return []
          }
        })
    },
  }
}
