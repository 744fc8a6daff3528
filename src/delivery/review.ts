import type { OutboxEntry } from '../model/outbox.js'
import type { ConsentRecord } from '../model/record.js'
import { waitingKey } from './outbox.js'
import { parse } from './parse.js'
import { type Queue, parkedKey } from './queue.js'

interface Parked {
  readonly record: ConsentRecord
  readonly reason: string
}

/** What a key that begins so holds, by id; undefined what is damaged. */
function read(queue: Queue, start: string): (readonly [id: string, value: unknown])[] {
  return Object.entries(queue.entries()).flatMap(([key, text]) => {
    const id = key.slice(start.length)
    return key.startsWith(start) && id ? [[id, parse(text)] as const] : []
  })
}

const isRecord = (value: unknown, id: string): value is ConsentRecord =>
  (value as ConsentRecord | null | undefined)?.id === id

/** The parked record, or undefined when it is damaged. */
function parkedRecord(value: unknown, id: string): Partial<Parked> {
  const { record, reason } = (value ?? {}) as Partial<Parked>
  return isRecord(record, id) && typeof reason === 'string' ? { record, reason } : {}
}

/** What is not delivered so far, oldest first: ids are UUIDs v7. What is damaged stands as parked. */
export function listOutbox(queue: Queue): OutboxEntry[] {
  const found = new Map<string, OutboxEntry>()
  for (const [id, value] of read(queue, parkedKey)) {
    const { record, reason = 'damaged' } = parkedRecord(value, id)
    found.set(id, { id, event: record?.event, at: record?.at, state: 'parked', reason })
  }
  // One that is sent again stands in both places until it is delivered.
  for (const [id, value] of read(queue, waitingKey))
    if (isRecord(value, id)) found.set(id, { id, event: value.event, at: value.at, state: 'waiting' })
    else if (!found.has(id)) found.set(id, { id, state: 'parked', reason: 'damaged' })
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

/**
 * Lets parked records wait again; each stays parked as well until the collector has it, so that none is lost between.
 * @param only id of one of them; default: all
 */
export function unpark(queue: Queue, only?: string): void {
  for (const [id, value] of read(queue, parkedKey)) {
    const { record } = parkedRecord(value, id)
    if (record && (only ?? id) === id) queue.set(waitingKey + id, JSON.stringify(record))
  }
}
