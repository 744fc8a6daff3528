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

interface Owner<Result> {
  readonly group: Group<Result>
  readonly index: number
}

/** Fewest items that are worth a flush of their own while a batch is under way: few senders share one. */
const worthwhile = 100

interface Limits {
  /** Most items written at once; 1000 unless told. */
  readonly batch?: number
  /** Most items waiting; 10,000 unless told, some 80 MB of the largest records. */
  readonly queued?: number
  /** Most batches handed over before the first of them is durable, 1 unless told. The writer sees to their order. */
  readonly underWay?: number
}

/**
 * Everything that arrives while one batch becomes durable forms the next: many records for one flush of the disk,
 * without a timer and without waiting when there is nothing to wait for.
 */
export function createGroupCommit<Item, Result>(
  write: (batch: readonly Item[]) => Promise<readonly Result[]>,
  { batch: most = 1000, queued = 10_000, underWay = 1 }: Limits = {},
): GroupCommit<Item, Result> {
  let items: Item[] = []
  /** Whose item stands at the same place in `items`, and which of its results it will be. */
  let owners: Owner<Result>[] = []
  let busy = 0
  const writings = new Set<Promise<void>>()
  let isDraining = false

  const writeNext = async () => {
    const batch = items.slice(0, most)
    const waiting = owners.slice(0, most)
    items = items.slice(most)
    owners = owners.slice(most)
    busy++
    try {
      const results = await write(batch)
      waiting.forEach(({ group, index }, at) => {
        group.results[index] = results[at] as Result
        if (--group.left === 0) group.resolve(group.results)
      })
    } catch (reason) {
      for (const { group } of waiting) group.reject(reason)
    }
    busy--
    // At once: before the senders, who were only told so far, go on to their answers.
    writeDue()
  }

  const isDue = () => items.length > 0 && (busy === 0 || (busy < underWay && items.length >= worthwhile))
  const writeDue = () => {
    while (isDue()) {
      const writing = writeNext()
      writings.add(writing)
      void writing.then(() => writings.delete(writing))
    }
  }

  return {
    // Not async: a promise around the promise is felt here.
    push(given) {
      if (isDraining) return Promise.reject(new BusyError('the collector is stopping; send again'))
      if (items.length + given.length > queued) return Promise.reject(new BusyError('the queue is full; send again'))
      if (!given.length) return Promise.resolve([])
      return new Promise((resolve, reject) => {
        const group: Group<Result> = { results: [], left: given.length, resolve, reject }
        given.forEach((item, index) => {
          items.push(item)
          owners.push({ group, index })
        })
        writeDue()
      })
    },
    async drain() {
      isDraining = true
      while (writings.size) await Promise.all(writings)
    },
  }
}
