import type { Known } from '../../../model/services.js'
import type { Leftover } from './leftover.js'

/** Takes keys of local and session storage away. */
export function dropKeys(window: Window, left: Leftover): void {
  for (const name of ['localStorage', 'sessionStorage'] as const)
    try {
      const storage = window[name]
      for (const key of Object.keys(storage)) if (left('storage', key)) storage.removeItem(key)
    } catch {
      // Blocked: nothing is kept there.
    }
}

/** Takes databases away, by exact name only where the browser cannot list them. One in use goes with the page. */
export async function dropDatabases({ indexedDB }: Window, shut: readonly Known[], left: Leftover): Promise<void> {
  const names = indexedDB.databases
    ? (await indexedDB.databases()).map(({ name }) => name ?? '')
    : shut.flatMap(({ databases = [] }) => databases)
  for (const name of names) if (left('databases', name)) indexedDB.deleteDatabase(name)
}

/** Takes caches away; on http pages there are none. */
export async function dropCaches({ caches }: Window, left: Leftover): Promise<void> {
  for (const name of (await caches?.keys()) ?? []) if (left('caches', name)) await caches.delete(name)
}
