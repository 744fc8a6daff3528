import type { ConsentRecord } from '../model/record.js'

/**
 * Records not yet acknowledged. One storage key per record: tabs never overwrite each other, and a record
 * is deleted by its id only after the collector has answered for it.
 */
export interface Outbox {
  put(record: ConsentRecord): void
  /** The collector has it: also where it was kept aside before. */
  drop(id: string): void
  /** Keeps a record the collector refused for good, with its reason. */
  park(record: ConsentRecord, reason: string): void
  /** What can be sent, oldest first; what is damaged is passed over, and stays where it is. */
  waiting(): ConsentRecord[]
  /** Everything of the storage and of this page's memory, by key. */
  entries(): Readonly<Record<string, string>>
  /** Writes to the storage, or, where it is full or blocked, to this page's memory. */
  set(key: string, text: string): void
  remove(key: string): void
}

/** Head looks for keys with this beginning: whether the app has something to send. */
export const waitingKey = 'soglasie:'
export const parkedKey = 'soglasie-parked:'
/** Receipts by the document they speak of: as many as the operator has documents. */
export const receiptKey = 'soglasie-receipt:'

/** @param storage `localStorage`, or a function that throws where the browser blocks it: then memory serves. */
export function createOutbox(storage: () => Storage): Outbox {
  const memory = new Map<string, string>()
  /** Storage full or blocked: this page's memory, and the beacon at its end, are what is left. */
  const attempt = <Value>(task: (store: Storage) => Value) => {
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
  const remove = (key: string) => {
    memory.delete(key)
    attempt((store) => store.removeItem(key))
  }
  const entries = () => ({ ...Object.fromEntries(memory), ...attempt((store) => store) }) as Record<string, string>
  return {
    set,
    remove,
    entries,
    put(record) {
      memory.set(waitingKey + record.id, JSON.stringify(record))
      // Nothing is written to the device before the visitor answers; then what was shown is kept with the answer.
      if (record.event !== 'notice.shown') memory.forEach((text, key) => set(key, text))
    },
    park(record, reason) {
      set(parkedKey + record.id, JSON.stringify({ record, reason }))
      remove(waitingKey + record.id)
    },
    drop(id) {
      remove(waitingKey + id)
      remove(parkedKey + id)
    },
    waiting() {
      const found = entries()
      return Object.keys(found)
        .sort()
        .flatMap((key) => {
          const [start, id] = key.split(waitingKey)
          if (start || !id) return []
          try {
            const record = JSON.parse(found[key] as string) as ConsentRecord
            return record.id === id ? [record] : []
          } catch {
            // Damaged: `listOutbox` shows it.
            return []
          }
        })
    },
  }
}
