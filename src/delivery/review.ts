import type { OutboxEntry } from '../model/outbox.js'
import type { ConsentRecord } from '../model/record.js'
import { type Outbox, parkedKey, waitingKey } from './outbox.js'

interface Parked {
  /** As it stood in the storage when it is damaged. */
  readonly record: ConsentRecord | string
  readonly reason: string
}

function parked(outbox: Outbox): (readonly [id: string, Partial<Parked>])[] {
  return Object.entries(outbox.entries())
    .filter(([key]) => key.startsWith(parkedKey))
    .sort()
    .map(([key, text]) => {
      const id = key.slice(parkedKey.length)
      try {
        return [id, { ...(JSON.parse(text) as Parked) }]
      } catch {
        return [id, { record: text, reason: 'damaged' }]
      }
    })
}

/** The record of a parked entry, or undefined when it is damaged. */
const whole = ({ record }: Partial<Parked>, id: string) =>
  typeof record === 'object' && record?.id === id ? record : undefined

const entryOf = (record: Partial<ConsentRecord>) => ({ event: record.event, at: record.at })

/** What is not delivered so far, oldest first: ids are UUIDs v7. */
export function listOutbox(outbox: Outbox): OutboxEntry[] {
  const waiting = outbox
    .waiting()
    .map((record): OutboxEntry => ({ id: record.id, ...entryOf(record), state: 'waiting' }))
  // One that is sent again stands in both places until it is delivered.
  const aside = parked(outbox).filter(([id]) => !waiting.some((entry) => entry.id === id))
  return [
    ...waiting,
    ...aside.map(([id, entry]): OutboxEntry => ({
      id,
      ...entryOf(whole(entry, id) ?? {}),
      state: 'parked',
      reason: entry.reason ?? 'damaged',
    })),
  ].sort((one, other) => (one.id < other.id ? -1 : 1))
}

/**
 * Lets parked records wait again; each stays parked as well until the collector has it, so that none is lost between.
 * @param only id of one of them; default: all
 */
export function unpark(outbox: Outbox, only?: string): void {
  for (const [id, entry] of parked(outbox)) {
    const record = whole(entry, id)
    if (record && (only ?? id) === id) outbox.set(waitingKey + id, JSON.stringify(record))
  }
}
