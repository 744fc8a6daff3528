import type { ConsentRecord } from '../../../src/model/record.js'
import type { ChainEntry, Store } from '../store/store.js'
import type { Undelivered } from './api.js'

/** How many entries are looked at: the newest of the chain, so that the answer takes the same time however long it is. */
const window = 5000
/** So long, ms, a record may be under way without being called late. */
const patience = 600_000

/**
 * What pages made and the collector has not got. A record names the one before it and the notice that it answers: what
 * is named and is not here waits in a visitor's browser, was parked there or is lost with it.
 */
export async function readUndelivered(
  store: Pick<Store, 'chains' | 'entries' | 'find'>,
  operator: string,
  site: string | undefined,
  now: number,
): Promise<Undelivered> {
  const end = (await store.chains()).find((chain) => chain.operator === operator)?.seq ?? 0
  const here = new Set<string>()
  const named = new Set<string>()
  let [looked, late] = [0, 0]
  for (let since = Math.max(0, end - window); since < end;) {
    const page = await store.entries(operator, since, 1000)
    for (const entry of page.filter(isRecord)) {
      const record = JSON.parse(entry.proof) as ConsentRecord
      here.add(record.id)
      if (site !== undefined && record.site !== site) continue
      looked++
      const received = Date.parse(entry.receivedAt)
      if (received - Date.parse(record.at) > patience) late++
      if (now - received > patience)
        for (const id of [record.previous, record.shown]) if (typeof id === 'string') named.add(id)
    }
    since = page.at(-1)?.seq ?? end
  }
  let missing = 0
  // Most stand among those just read; the rest are looked up by their key.
  for (const id of named) if (!here.has(id) && !(await store.find(id))) missing++
  return { looked, missing, late }
}

const isRecord = (entry: ChainEntry): entry is Extract<ChainEntry, { type: 'record' }> => entry.type === 'record'
