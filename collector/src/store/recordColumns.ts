import type { RecordRow } from './database.js'

/** The columns of a new record, in the order in which a batch is written. `erased` is none of them: nothing new is. */
export const recordColumns = [
  'id',
  'operator',
  'seq',
  'subject',
  'event',
  'site',
  'previous',
  'proof',
  'facts',
  'commitment',
  'received_at',
  'flags',
  'head',
] as const satisfies readonly (keyof RecordRow)[]
