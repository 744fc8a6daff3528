import { createCheckpointing } from '../chain/checkpointing.js'
import { openKeys } from '../chain/keyDirectory.js'
import type { Fault } from '../chain/verify.js'
import { createLog } from '../log.js'
import { openStore } from '../store/openStore.js'
import type { Store } from '../store/store.js'
import { storedRecord, uuid7 } from './samples.js'

export const silent = createLog(() => {})
export const sign = (store: Store, keys: string) => createCheckpointing(store, openKeys(keys), silent).sign()

/** Twelve entries, the fifth and ninth of which an act (the eleventh) erased; signed at 8 and at 12. */
export async function fillTwelve(database: string, keys: string): Promise<void> {
  const store = await openStore(database, silent)
  const subject = 'subject-that-is-erased'
  const entries = Array.from({ length: 10 }, (_, index) => storedRecord(index === 4 || index === 8 ? { subject } : {}))
  await store.append(entries.slice(0, 8))
  await sign(store, keys)
  await store.append(entries.slice(8))
  const body = { operator: { name: '', address: null, ids: {} }, by: '', system: '', reason: '', method: '' }
  await store.eraseSubject(subject, { id: uuid7(), operator: 'shop', at: '2026-03-01T00:00:00.000Z', body })
  await store.append([storedRecord()])
  await sign(store, keys)
  await store.close()
}

/** A fault as a test names it. */
export type Told = readonly [Fault['kind'], number]
