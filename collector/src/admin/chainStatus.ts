import { isSignedCheckpoint } from '../chain/checkpoint.js'
import { type PublicKey, trustedKeys } from '../chain/keys.js'
import type { Store } from '../store/store.js'
import type { ChainStatus } from './api.js'

/** The end of every chain and what vouches for it: two rows for each operator, however long the chain is. */
export async function readChainStatus(store: Store, known: readonly PublicKey[]): Promise<ChainStatus[]> {
  const keys = trustedKeys(known, new Set(known.map(({ id }) => id)))
  const ends = await store.chains()
  return Promise.all(
    ends.map(async ({ operator, seq, head }) => {
      const checkpoint = (await store.lastCheckpoint(operator)) ?? null
      const key = checkpoint && keys.get(checkpoint.key)
      const [entry] = checkpoint ? await store.entries(operator, checkpoint.seq - 1, 1) : []
      const isVouched =
        !!key && isSignedCheckpoint(checkpoint, key) && entry?.seq === checkpoint.seq && entry.head === checkpoint.head
      return { operator, seq, head, checkpoint, isVouched }
    }),
  )
}
