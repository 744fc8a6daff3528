import type { ConsentRecord } from '../model/record.js'

/**
 * Records not yet acknowledged. One storage key per record: tabs never overwrite each other, and a record
 * is deleted by its id only after the collector has answered for it.
 */
export interface Outbox {
  /** What the storage does not hold: because it is full or blocked, or because nothing was answered yet. */
  readonly memory: Map<string, string>
  /** Does something with the storage; undefined where it is full or blocked. */
  attempt<Value>(task: (store: Storage) => Value): Value | undefined
  /** Writes to the storage, or, where it is full or blocked, to this page's memory. */
  set(key: string, text: string): void
  /** Keeps a record. */
  put(record: ConsentRecord, json?: string): void
}

/** Beginning of the key of a record that waits; its id follows. */
export const waitingKey = 'soglasie:'

/** @param storage `localStorage`, or a function that throws where the browser blocks it: then memory serves. */
export function createOutbox(storage: () => Storage): Outbox {
  const memory = new Map<string, string>()
  /** Storage full or blocked: this page's memory, and the beacon at its end, are what is left. */
  const attempt: Outbox['attempt'] = (task) => {
    try {
      return task(storage())
    } catch {
      return undefined
    }
  }
  const set = (key: string, text: string) => {
    memory.set(key, text)
    attempt((store) => {
      store.setItem(key, text)
      // A wrapper of the site may keep nothing and say nothing.
      if (store.getItem(key) === text) memory.delete(key)
    })
  }
  return {
    memory,
    attempt,
    set,
    put(record, json = JSON.stringify(record)) {
      memory.set(waitingKey + record.id, json)
      // Nothing is written to the device before the visitor answers; then what was shown is kept with the answer.
      if (record.event !== 'notice.shown') memory.forEach((text, key) => set(key, text))
    },
  }
}
