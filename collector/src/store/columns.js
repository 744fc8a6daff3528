// Plain JavaScript, as `entry.js`: a thread runs it, see `rowsWorker.js`.

/**
 * The columns of a new record, in the order in which it is written. `erased` is none of them: nothing new is.
 * @satisfies {readonly (keyof import('./database.js').RecordRow)[]}
 */
export const recordColumns = /** @type {const} */ ([
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
])

/** What counts are told apart by. */
export const totalsDimensions = /** @type {const} */ ([
  'operator',
  'site',
  'day',
  'event',
  'method',
  'edition',
  'locale',
  'choice',
  'granted',
])

export const totalsColumns = /** @type {const} */ ([...totalsDimensions, 'count'])
