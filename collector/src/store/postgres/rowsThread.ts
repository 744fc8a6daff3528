import type { Place } from '../place.js'
import type { ChainEnd, StoredRecord } from '../store.js'
import { startThread } from '../startThread.js'

/** A batch as the statement takes it. */
export interface MadeRows {
  /** Arrays in PostgreSQL's binary format, in the order of the statement's parameters. */
  readonly values: readonly Buffer[]
  readonly places: readonly Pick<Place, 'seq' | 'leaf'>[]
  /** The ends of the chains behind the batch. */
  readonly left: readonly ChainEnd[]
}

/** Works out the rows of a batch in a thread of its own: it costs as much as all else of a record. */
export interface RowsThread {
  make(entries: readonly StoredRecord[], ends: readonly ChainEnd[]): Promise<MadeRows>
  close(): Promise<void>
  /** Resolves with the reason when the thread has stopped unasked. */
  readonly failed: Promise<Error>
}

export async function startRowsThread(): Promise<RowsThread> {
  const thread = await startThread<MadeRows>('rows', new URL('./rowsWorker.js', import.meta.url))
  return {
    failed: thread.failed,
    close: thread.close,
    async make(entries, ends) {
      const { values, ...rest } = await thread.ask({ entries: JSON.stringify(entries), ends })
      // A Buffer comes through as the array that it is.
      const own = values.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))
      return { ...rest, values: own }
    },
  }
}
