import { Worker } from 'node:worker_threads'
import type { Place } from '../place.js'

export interface Rows {
  readonly rows: unknown[]
  readonly changes: number
}

/** Records to write at one stroke, and the statements for it: `insert` takes a draft, then seq, head and commitment. */
export interface ThreadBatch {
  readonly sql: { readonly end: string; readonly insert: string; readonly move: string; readonly count: string }
  /** The drafts, see `packed.js`. Shared, so that nothing is copied: left alone until the answer. */
  readonly bytes: SharedArrayBuffer
  /** How many drafts there are. */
  readonly count: number
  /** What they add to the counts, in the order of `totalsColumns`. */
  readonly totals: readonly (readonly (string | number)[])[]
}

/** SQLite in a thread of its own: on the HTTP thread every commit would hold up new connections. */
export interface SqliteThread {
  execute(sql: string, parameters: readonly unknown[]): Promise<Rows>
  /**
   * Chains the records and writes them in one transaction.
   * @returns their places; undefined, and nothing is written, when an operator has no chain yet or an id is known
   */
  write(batch: ThreadBatch): Promise<readonly Pick<Place, 'seq' | 'leaf'>[] | undefined>
  close(): Promise<void>
  /** Resolves with the reason when the thread has stopped unasked. */
  readonly failed: Promise<Error>
}

type Answer = { readonly id: number } & (Rows | { readonly error: string })

/**
 * Opens the file in a new thread; rejects when it cannot be opened.
 * @param script what the thread runs; tests give one that crashes
 */
export async function startSqliteThread(
  file: string,
  script = new URL('./sqliteWorker.js', import.meta.url),
): Promise<SqliteThread> {
  const worker = new Worker(script, { workerData: { file } })
  const pending = new Map<number, { resolve: (rows: Rows) => void; reject: (reason: Error) => void }>()
  let count = 0
  let stopped: Error | undefined
  let isClosing = false
  let fail: (reason: Error) => void
  const failed = new Promise<Error>((resolve) => (fail = resolve))

  const stop = (reason: Error) => {
    if (stopped) return
    stopped = reason
    for (const { reject } of pending.values()) reject(reason)
    pending.clear()
    if (!isClosing) fail(reason)
  }
  worker.on('message', (answer: Answer) => {
    const waiting = pending.get(answer.id)
    pending.delete(answer.id)
    if ('error' in answer) waiting?.reject(new Error(answer.error))
    else waiting?.resolve(answer)
  })
  worker.on('error', (cause: Error) => stop(new Error(`the SQLite thread stopped: ${cause.message}`, { cause })))
  const exited = new Promise<void>((resolve) =>
    worker.once('exit', (code) => {
      stop(new Error(`the SQLite thread ${isClosing ? 'is closed' : `stopped with code ${code}`}`))
      resolve()
    }),
  )

  const ask = (id: number, message?: object) =>
    new Promise<Rows>((resolve, reject) => {
      if (stopped) return reject(stopped)
      pending.set(id, { resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      if (message) worker.postMessage({ id, ...message })
    })

  // The thread's first word, unasked: the file is open.
  await ask(0)

  return {
    failed,
    execute: (sql, parameters) => ask(++count, { sql, parameters }),
    async write(batch) {
      const { rows, changes } = await ask(++count, { batch })
      return changes ? (rows as Pick<Place, 'seq' | 'leaf'>[]) : undefined
    },
    async close() {
      isClosing = true
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      if (!stopped) worker.postMessage({ id: 0 })
      await exited
    },
  }
}
