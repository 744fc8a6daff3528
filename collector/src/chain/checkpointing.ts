import type { Log } from '../log.js'
import { reasonOf } from '../reasonOf.js'
import type { Store } from '../store/store.js'
import { signCheckpoint } from './checkpoint.js'
import type { KeyDirectory } from './keyDirectory.js'

export interface Checkpointing {
  /** So many entries were written. */
  notice(entries: number): void
  /** Signs what is not signed yet. Never rejects: what fails is in the log and is tried again. */
  sign(): Promise<void>
}

/** Shortest time between two rounds, ms: each flushes the disk twice, and under load would take the records' turn. */
const spacing = 1000

/**
 * Signs the chains soon after they grow: at the latest after `wait` ms, and every second while 1000 entries or more
 * come in it. The copy in the key directory is what shows later that the database was set back.
 */
export function createCheckpointing(store: Store, keys: KeyDirectory, log: Log, wait = 10_000): Checkpointing {
  const signed = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let unsigned = 0
  let last = -Infinity
  let running: Promise<void> | undefined

  const sign = async () => {
    unsigned = 0
    last = performance.now()
    clearTimeout(timer)
    timer = undefined
    const at = new Date().toISOString()
    const ends = await store.chains()
    for (const { operator } of ends)
      if (!signed.has(operator)) signed.set(operator, (await store.lastCheckpoint(operator))?.seq ?? 0)
    const grown = ends.filter(({ operator, seq }) => seq > (signed.get(operator) ?? 0))
    const checkpoints = grown.map((end) => signCheckpoint(keys.signer, { ...end, at }))
    await store.addCheckpoints(checkpoints)
    // After the database: a copy of a checkpoint that the database has lost is what verifying takes for a restored backup.
    keys.keep(checkpoints)
    for (const { operator, seq } of checkpoints) signed.set(operator, seq)
  }
  const run = () =>
    (running ??= sign()
      .catch((error: unknown) => log('error', 'no checkpoint was signed', { reason: reasonOf(error) }))
      .finally(() => (running = undefined)))

  return {
    notice(entries) {
      unsigned += entries
      if (unsigned >= 1000 && performance.now() - last > spacing) void run()
      else if (entries) timer ??= setTimeout(() => void run(), wait).unref()
    },
    async sign() {
      // A round under way may have begun before the last entry was written.
      await running
      await run()
    },
  }
}
