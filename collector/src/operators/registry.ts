import type { ConsentRecord } from '../../../src/model/record.js'
import type { Store } from '../store/store.js'

/** Which editions of which documents the operators have registered. */
export interface Registry {
  has(document: Pick<ConsentRecord, 'operator' | 'document'>): boolean
  add(operator: string, sha256: string): void
  /** Other collectors on the same database register documents as well. */
  refresh(): Promise<void>
}

const keyOf = (operator: string, sha256: string) => `${sha256} ${operator}`

export async function openRegistry(store: Store): Promise<Registry> {
  const known = new Set<string>()
  const registry: Registry = {
    has: ({ operator, document }) => !!document && known.has(keyOf(operator, document.sha256)),
    add: (operator, sha256) => void known.add(keyOf(operator, sha256)),
    async refresh() {
      for (const { operator, sha256 } of await store.documents()) registry.add(operator, sha256)
    },
  }
  await registry.refresh()
  return registry
}
