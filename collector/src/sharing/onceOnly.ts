/** Remembers what was used until it expires by itself. */
export interface OnceOnly {
  /** @returns `full` when nothing more can be remembered: then refuse, for forgetting would allow a second use */
  use(key: string, expires: number, now: number): 'first' | 'again' | 'full'
}

/** @param limit most keys remembered at a time (some 20 MB at the default) */
export function createOnceOnly(limit = 100_000): OnceOnly {
  const used = new Map<string, number>()
  return {
    use(key, expires, now) {
      if ((used.get(key) ?? 0) > now) return 'again'
      if (used.size >= limit) for (const [old, end] of used) if (end <= now) used.delete(old)
      if (used.size >= limit) return 'full'
      used.set(key, expires)
      return 'first'
    },
  }
}
