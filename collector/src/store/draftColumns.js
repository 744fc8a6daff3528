// Plain JavaScript, as `packed.js`: the SQLite thread unpacks by it.

/** The columns of a record before it has its place, in the order in which they are packed and written. */
export const draftColumns = /** @type {const} @satisfies {readonly (keyof import('./database.js').Draft)[]} */ ([
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
])
