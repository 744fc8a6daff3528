import type { RecordRow } from './database.js'
import { draftColumns } from './draftColumns.js'
import type { Place } from './place.js'
import { totalsDimensions } from './totals.js'

/** What a record's place in its chain adds to its draft. */
export const placeColumns = ['seq', 'head', 'commitment'] as const satisfies readonly (keyof RecordRow & keyof Place)[]

/** The columns of a new record, in the order in which it is written. `erased` is none of them: nothing new is. */
export const recordColumns = [...draftColumns, ...placeColumns] as const satisfies readonly (keyof RecordRow)[]

export const totalsColumns = [...totalsDimensions, 'count'] as const
