/** Bytes as lower-case hex. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join('')

/** A random 128-bit id: 32 characters of 0-9 a-f. */
export const newSubject = (): string => hex(crypto.getRandomValues(new Uint8Array(16)))

/** UUID v7 (RFC 9562 §5.7). Made of `getRandomValues`, which, unlike `randomUUID`, exists on http pages too. */
export const newUuid = (now: number): string =>
  (now.toString(16).padStart(12, '0') + hex(crypto.getRandomValues(new Uint8Array(10)))).replace(
    /(.{8})(.{4}).(...).(...)/,
    '$1-$2-7$3-8$4-',
  )
