import type { ConsentRecord } from '../model/record.js'

/** What the endpoint said of a batch, as a union: nothing is thrown. */
export type Outcome =
  | { readonly kind: 'answered'; readonly refused: ReadonlyMap<string, string> }
  /** @property after ms the endpoint asks to wait */
  | { readonly kind: 'retry'; readonly after: number | undefined; readonly reason: string }
  | { readonly kind: 'rejected'; readonly reason: string }

interface Answer {
  readonly results?: readonly {
    readonly id: string
    readonly status: string
    readonly mistakes?: readonly { readonly path: string; readonly message: string }[]
  }[]
}

/** JSON as `text/plain` across origins (no preflight), as itself on the same origin. */
const contentType = (endpoint: string) =>
  new URL(endpoint, location.href).origin === location.origin ? 'application/json' : 'text/plain;charset=UTF-8'

/** Sends a batch. Only a 2xx acknowledges; 4xx other than 408 and 429 is final; the rest is tried again. */
export async function send(endpoint: string, records: readonly ConsentRecord[]): Promise<Outcome> {
  const body = JSON.stringify(records)
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      body,
      headers: { 'Content-Type': contentType(endpoint) },
      // All keepalive requests of a page share 64 KiB; a larger batch is only tried while the page is there.
      keepalive: body.length < 3e4,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    const { status } = response
    if (response.ok) {
      const { results = [] } = (await response.json()) as Answer
      const rejected = results.filter((result) => result.status === 'rejected')
      return {
        kind: 'answered',
        refused: new Map(
          rejected.map(({ id, mistakes = [] }) => [
            id,
            mistakes.map(({ path, message }) => `${path}: ${message}`).join('; '),
          ]),
        ),
      }
    }
    const reason = 'HTTP ' + status
    return status > 499 || status === 408 || status === 429
      ? { kind: 'retry', after: Number(response.headers.get('Retry-After')) * 1000 || undefined, reason }
      : { kind: 'rejected', reason }
  } catch (cause) {
    return { kind: 'retry', after: undefined, reason: String(cause) }
  }
}
