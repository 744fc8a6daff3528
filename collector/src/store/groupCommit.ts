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

/** What one sender waits for. */
interface Group<Result> {
  readonly results: Result[]
  left: number
  readonly resolve: (results: readonly Result[]) => void
  readonly reject: (reason: unknown) => void
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
  let items: Item[] = []
  /** Whose item stands at the same place in `items`, and which of its results it will be. */
  let owners: { readonly group: Group<Result>; readonly index: number }[] = []
  let writing: Promise<void> | undefined
  let isDraining = false

  const writeAll = async () => {
    while (items.length) {
      const batch = items.slice(0, limits.batch)
      const waiting = owners.slice(0, limits.batch)
      items = items.slice(limits.batch)
      owners = owners.slice(limits.batch)
      try {
        const results = await write(batch)
        waiting.forEach(({ group, index }, at) => {
          group.results[index] = results[at] as Result
          if (--group.left === 0) group.resolve(group.results)
        })
      } catch (reason) {
        for (const { group } of waiting) group.reject(reason)
      }
    }
    writing = undefined
  }

  return {
    // Not async: a promise around the promise is felt here.
    push(given) {
      if (isDraining) return Promise.reject(new BusyError('the collector is stopping; send again'))
      if (items.length + given.length > limits.queued)
        return Promise.reject(new BusyError('the queue is full; send again'))
      if (!given.length) return Promise.resolve([])
      return new Promise((resolve, reject) => {
        const group: Group<Result> = { results: [], left: given.length, resolve, reject }
        given.forEach((item, index) => {
          items.push(item)
          owners.push({ group, index })
        })
        writing ??= writeAll()
      })
    },
    async drain() {
      isDraining = true
      await writing
    },
  }
}
