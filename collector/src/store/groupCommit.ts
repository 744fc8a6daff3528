/** The collector cannot take more at the moment; the sender should come again. */
export class BusyError extends Error {
  override readonly name = 'BusyError'
}

export interface GroupCommit<Item, Result> {
  /**
   * Resolves when every item is durable, with one result each.
   * @throws BusyError when the queue is full or draining
   */
  push(items: readonly Item[]): Promise<readonly Result[]>
  /** Takes nothing more; resolves when everything taken so far is written. */
  drain(): Promise<void>
}

/**
 * Everything that arrives while one batch becomes durable forms the next: many records for one flush of the disk,
 * without a timer and without waiting when there is nothing to wait for.
 * @param limits `batch`: most items written at once; `queued`: most items waiting (some 80 MB of the largest records)
 */
export function createGroupCommit<Item, Result>(
  write: (batch: readonly Item[]) => Promise<readonly Result[]>,
  limits: { readonly batch: number; readonly queued: number } = { batch: 1000, queued: 10_000 },
): GroupCommit<Item, Result> {
  interface Waiting {
    readonly item: Item
    readonly resolve: (result: Result) => void
    readonly reject: (reason: unknown) => void
  }
  let queue: Waiting[] = []
  let writing: Promise<void> | undefined
  let isDraining = false

  const writeAll = async () => {
    while (queue.length) {
      const batch = queue.slice(0, limits.batch)
      queue = queue.slice(limits.batch)
      try {
        const results = await write(batch.map(({ item }) => item))
        batch.forEach(({ resolve }, index) => resolve(results[index] as Result))
      } catch (reason) {
        for (const { reject } of batch) reject(reason)
      }
    }
    writing = undefined
  }

  return {
    async push(items) {
      if (isDraining) throw new BusyError('the collector is stopping; send again')
      if (queue.length + items.length > limits.queued) throw new BusyError('the queue is full; send again')
      if (!items.length) return []
      const results = items.map(
        (item) => new Promise<Result>((resolve, reject) => queue.push({ item, resolve, reject })),
      )
      writing ??= writeAll()
      return Promise.all(results)
    },
    async drain() {
      isDraining = true
      await writing
    },
  }
}
