/** Tokens for each key: so many a second, saved up to a burst. */
export interface Buckets {
  /** Takes one token. @returns 0, or the seconds after which there is one again */
  take(key: string, now: number): number
}

/**
 * @param rate tokens a second; 0 lets everything pass
 * @param burst most tokens saved up
 * @param most most keys remembered; the one not seen for longest is forgotten, which favours it
 */
export function createBuckets(rate: number, burst: number, most = 50_000): Buckets {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    take(key, now) {
      if (rate === 0) return 0
      const bucket = buckets.get(key) ?? { tokens: burst, at: now }
      const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * rate)
      bucket.at = now
      bucket.tokens = tokens >= 1 ? tokens - 1 : tokens
      // Taken out and put back: a Map keeps the order in which keys came.
      buckets.delete(key)
      buckets.set(key, bucket)
      if (tokens < 1) return Math.max(1, Math.ceil((1 - tokens) / rate))
      if (buckets.size > most) buckets.delete(buckets.keys().next().value as string)
      return 0
    },
  }
}
