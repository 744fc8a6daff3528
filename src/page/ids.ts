/** A random 128-bit id: 4 numbers in base 36, 28 characters. */
export const newSubject = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36).padStart(7, '0')).join('')

/** Bytes as lower-case hex. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join('')

/** UUID v7 (RFC 9562 §5.7). Made of `getRandomValues`, which, unlike `randomUUID`, exists on http pages too. */
export const newUuid = (now: number): string =>
  (now.toString(16).padStart(12, '0') + hex(crypto.getRandomValues(new Uint8Array(10)))).replace(
    /(.{8})(.{4}).(...).(...)/,
    '$1-$2-7$3-8$4-',
  )
