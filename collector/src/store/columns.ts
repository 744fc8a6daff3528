import type { Draft, RecordRow } from './database.js'
import { totalsDimensions } from './totals.js'

/** What is known of a record before its place is. */
export const draftColumns = [
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
] as const satisfies readonly (keyof Draft)[]

/** The columns of a new record, in the order in which it is written. `erased` is none of them: nothing new is. */
export const recordColumns = [
  ...draftColumns,
  'seq',
  'head',
  'commitment',
] as const satisfies readonly (keyof RecordRow)[]

export const totalsColumns = [...totalsDimensions, 'count'] as const
