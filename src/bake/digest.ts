import { createHash } from 'node:crypto'

/** `sha384-…`, for `integrity` and for CSP. */
export const digest = (text: string, algorithm: 'sha256' | 'sha384' = 'sha384'): string =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`

/** Ten characters that stand for a content, for names of files that may be cached for ever. */
export const mark = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10)
