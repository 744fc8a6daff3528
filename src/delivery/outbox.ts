import type { ConsentRecord } from '../model/record.js'

/**
 * Records not yet acknowledged. One storage key per record: tabs never overwrite each other, and a record
 * is deleted by its id only after the collector has answered for it.
 */
export interface Outbox {
  put(record: ConsentRecord): void
  /** The collector has it: also where it was kept aside before. */
  drop(id: string): void
  /** Keeps a record the collector refused for good, with its reason; what is damaged stands as text. */
  park(id: string, record: unknown, reason: string): void
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
      memory.delete(key)
    })
  }
  const remove = (key: string) => {
    memory.delete(key)
    attempt((store) => store.removeItem(key))
  }
  const entries = () => ({ ...Object.fromEntries(memory), ...attempt((store) => store) }) as Record<string, string>
  const park = (id: string, record: unknown, reason: string) => {
    set(parkedKey + id, JSON.stringify({ record, reason }))
    remove(waitingKey + id)
  }
  return {
    set,
    remove,
    entries,
    park,
    put(record) {
      memory.set(waitingKey + record.id, JSON.stringify(record))
      // Nothing is written to the device before the visitor answers; then what was shown is kept with the answer.
      if (record.event !== 'notice.shown') memory.forEach((text, key) => set(key, text))
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
          const text = found[key] as string
          try {
            const record = JSON.parse(text) as ConsentRecord
            if (record.id === id) return [record]
          } catch {
            // Damaged, as below.
          }
          park(id, text, 'damaged')
          return []
        })
    },
  }
}
