import type { ConsentRecord } from '../model/record.js'
import { type Outbox, waitingKey } from './outbox.js'
import { parse } from './parse.js'

export const parkedKey = 'soglasie-parked:'
/** Receipts by the document they speak of: as many as the operator has documents. */
export const receiptKey = 'soglasie-receipt:'

/** An outbox as delivery sees it. */
export interface Queue extends Outbox {
  /** The collector has it: also where it was kept aside before. */
  drop(id: string): void
  /** Keeps a record the collector refused for good, with its reason. */
  park(record: ConsentRecord, reason: string): void
  /** What can be sent, oldest first; what is damaged is passed over, and stays where it is. */
  waiting(): ConsentRecord[]
  /** Everything of the storage and of this page's memory, by key. */
  entries(): Readonly<Record<string, string>>
  remove(key: string): void
}

export function createQueue(outbox: Outbox): Queue {
  const { memory, attempt, set } = outbox
  const remove = (key: string) => {
    memory.delete(key)
    attempt((store) => store.removeItem(key))
  }
  const entries = () => ({ ...Object.fromEntries(memory), ...attempt((store) => store) }) as Record<string, string>
  return {
    ...outbox,
    remove,
    entries,
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
          // What is damaged `listOutbox` shows.
          const record = parse(found[key]) as ConsentRecord | null | undefined
          return !start && id && record?.id === id ? [record] : []
        })
    },
  }
}
