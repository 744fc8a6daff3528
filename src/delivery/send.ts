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
    /** What the collector has against it, by path. */
    readonly mistakes?: unknown
  }[]
}

/** Sends a batch. Only a 2xx acknowledges; 4xx other than 408 and 429 is final; the rest is tried again. */
export async function send(endpoint: string, records: readonly ConsentRecord[]): Promise<Outcome> {
  const body = JSON.stringify(records)
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      body,
      // JSON as text across origins: no preflight.
      headers: { 'Content-Type': endpoint.startsWith('/') ? 'application/json' : 'text/plain' },
      // All keepalive requests of a page share 64 KiB; a larger batch is only tried while the page is there.
      keepalive: body.length < 3e4,
      credentials: 'omit',
    })
    const { status } = response
    if (response.ok) {
      const { results = [] } = (await response.json()) as Answer
      return {
        kind: 'answered',
        refused: new Map(
          results
            .filter(({ status: said }) => said === 'rejected')
            .map(({ id, mistakes }) => [id, JSON.stringify(mistakes)]),
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
