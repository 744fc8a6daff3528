import { chainOf } from '../chain/chainOf.js'
import type { Checkpoint } from '../chain/checkpoint.js'
import type { PublicKey } from '../chain/keys.js'
import type { ChainEnd, ChainEntry, Store } from '../store/store.js'

/** What an export is made from: one operator's chain as it stands when the export begins. */
export interface ExportSource {
  readonly operator: string
  readonly end: ChainEnd
  readonly keys: readonly PublicKey[]
  readonly checkpoints: readonly Checkpoint[]
  entries(): AsyncIterable<ChainEntry>
}

/** @returns undefined when the operator has no entries */
export async function exportSource(
  store: Store,
  operator: string,
  keys: readonly PublicKey[],
): Promise<ExportSource | undefined> {
  const chain = await chainOf(store, operator, new Map(), [])
  const end = await chain.end()
  if (!end) return undefined
  return {
    operator,
    end,
    keys,
    checkpoints: chain.checkpoints.filter(({ seq }) => seq <= end.seq),
    async *entries() {
      for await (const entry of chain.entries(0)) {
        // What arrives while the export runs belongs to the next one.
        if (entry.seq > end.seq) return
        yield entry
      }
    },
  }
}
