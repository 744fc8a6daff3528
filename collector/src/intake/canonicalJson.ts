/**
 * JSON with sorted keys and no spaces (RFC 8785 for values without fractions, which records have none of):
 * one text for one content, so that two copies can be compared and the text can be hashed.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
