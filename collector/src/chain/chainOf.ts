import type { KeyObject } from 'node:crypto'
import type { Checkpoint } from './checkpoint.js'
import type { ChainEntry, Store } from '../store/store.js'
import type { Chain } from './verify.js'

const page = 1000

/** The chain of one operator as the database holds it. */
export async function chainOf(
  store: Store,
  operator: string,
  keys: ReadonlyMap<string, KeyObject>,
  witnesses: readonly Checkpoint[],
): Promise<Chain> {
  const end = async () => (await store.chains()).find((chain) => chain.operator === operator)
  const checkpoints: Checkpoint[] = []
  for (let since = 0; ;) {
    const next = await store.checkpoints(operator, since, page)
    checkpoints.push(...next)
    const last = next.at(-1)
    if (!last) break
    since = last.seq
  }
  return {
    operator,
    end,
    checkpoints,
    witnesses,
    keys,
    entries: (since) => readChain(store, operator, since),
    isExport: false,
    blocks: () => store.blocks(operator),
  }
}

/** Every entry above `since`, page by page. */
export async function* readChain(store: Store, operator: string, since: number): AsyncGenerator<ChainEntry> {
  for (let from = since; ;) {
    const entries = await store.entries(operator, from, page)
    yield* entries
    const end = entries.at(-1)
    if (!end) return
    from = end.seq
  }
}
