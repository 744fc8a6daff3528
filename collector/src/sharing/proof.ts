import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The proof that whoever made a link holds the subject id: HMAC-SHA-256 over record, time and target, base64url.
 * @param at ms since the epoch
 */
export function proofOf(subject: string, id: string, at: number, to: string): string {
  return createHmac('sha256', subject).update(`${id}.${at}.${to}`).digest('base64url')
}

/** Compares in constant time; only the one canonical text of a proof is equal to it. */
export function isProof(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
