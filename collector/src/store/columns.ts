import type { RecordRow } from './database.js'
import { totalsDimensions } from './totals.js'

/** The columns of a new record, in the order in which it is written. `erased` is none of them: nothing new is. */
export const recordColumns = [
  'id',
  'operator',
  'subject',
  'event',
  'site',
  'previous',
  'proof',
  'facts',
  'received_at',
  'flags',
  'seq',
  'head',
  'commitment',
] as const satisfies readonly (keyof RecordRow)[]

export const totalsColumns = [...totalsDimensions, 'count'] as const
