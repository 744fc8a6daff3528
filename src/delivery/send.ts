import type { ConsentRecord } from '../model/record.js'

/** What the endpoint said of a batch, as a union: nothing is thrown. */
export type Outcome =
  | { readonly kind: 'answered'; readonly refused: ReadonlyMap<string, string> }
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
export const contentType = (endpoint: string, location: Location): string =>
  new URL(endpoint, location.href).origin === location.origin ? 'application/json' : 'text/plain;charset=UTF-8'

/** Sends a batch. Only a 2xx acknowledges; 4xx other than 408 and 429 is final; the rest is tried again. */
export async function send(endpoint: string, records: readonly ConsentRecord[], type: string): Promise<Outcome> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      body: JSON.stringify(records),
      headers: { 'Content-Type': type },
      keepalive: true,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    const { status } = response
    if (response.ok) {
      const { results = [] } = (await response.json()) as Answer
      return {
        kind: 'answered',
        refused: new Map(
          results
            .filter((result) => result.status === 'rejected')
            .map(({ id, mistakes = [] }) => [
              id,
              mistakes.map(({ path, message }) => `${path}: ${message}`).join('; '),
            ]),
        ),
      }
    }
    const reason = `HTTP ${status}`
    if (status > 499 || status === 408 || status === 429) {
      const after = response.headers.get('Retry-After')
      return { kind: 'retry', after: after ? Number(after) * 1000 || undefined : undefined, reason }
    }
    return { kind: 'rejected', reason }
  } catch (cause) {
    return { kind: 'retry', after: undefined, reason: String(cause) }
  }
}
