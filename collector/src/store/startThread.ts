import { Worker } from 'node:worker_threads'

/** A thread that answers each message by one. */
export interface Thread<Answer> {
  ask(message: object): Promise<Answer>
  /** Tells the thread to end, by a message without content, and waits for it. */
  close(): Promise<void>
  /** Resolves with the reason when the thread has stopped unasked. */
  readonly failed: Promise<Error>
}

/**
 * Starts a thread; rejects when it ends before its first word, an answer to nothing with the id 0.
 * @param name as errors call it
 * @param script what it runs: answers `{ id, … }` by `{ id, … }`, or `{ id, error }`
 */
export async function startThread<Answer>(name: string, script: URL, workerData?: unknown): Promise<Thread<Answer>> {
  const worker = new Worker(script, { workerData })
  const pending = new Map<number, { resolve: (answer: Answer) => void; reject: (reason: Error) => void }>()
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
  worker.on('message', (answer: { readonly id: number } & (Answer | { readonly error: string })) => {
    const waiting = pending.get(answer.id)
    pending.delete(answer.id)
    if ('error' in answer) waiting?.reject(new Error(answer.error))
    else waiting?.resolve(answer)
  })
  worker.on('error', (cause: Error) => stop(new Error(`the ${name} thread stopped: ${cause.message}`, { cause })))
  const exited = new Promise<void>((resolve) =>
    worker.once('exit', (code) => {
      stop(new Error(`the ${name} thread ${isClosing ? 'is closed' : `stopped with code ${code}`}`))
      resolve()
    }),
  )

  const ask = (id: number, message?: object) =>
    new Promise<Answer>((resolve, reject) => {
      if (stopped) return reject(stopped)
      pending.set(id, { resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      if (message) worker.postMessage({ id, ...message })
    })

  await ask(0)

  return {
    failed,
    ask: (message) => ask(++count, message),
    async close() {
      isClosing = true
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      if (!stopped) worker.postMessage({ id: 0 })
      await exited
    },
  }
}
