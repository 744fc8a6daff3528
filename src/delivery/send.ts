import type { ConsentRecord } from '../model/record.js'

/** What the endpoint said of one record, as a union: nothing is thrown. */
export type Result =
  /** @property receipt the collector's signed word that the record is stored */
  | { readonly status: 'delivered'; readonly receipt?: unknown }
  /** @property after ms the endpoint asks to wait; 0, NaN or absent when it asks for nothing */
  | { readonly status: 'retry'; readonly reason: string; readonly after?: number }
  | { readonly status: 'rejected'; readonly reason: string }

/** What a collector answers. An endpoint of another make may answer a 2xx with an empty body. */
interface Answer {
  readonly results?: readonly {
    readonly id: string
    readonly status: string
    /** What the collector has against it, by path. */
    readonly mistakes?: unknown
    readonly receipt?: unknown
  }[]
}

/**
 * Sends a batch; the results stand in its order. Only a whole 2xx acknowledges, and of a collector's answer only the
 * records it names; 4xx other than 408 and 429 is final; the rest is tried again.
 * @param keepalive may it outlive the page? Refused when such requests of a page exceed 64 KiB
 */
export async function send(
  endpoint: string,
  records: readonly ConsentRecord[],
  keepalive: boolean,
  credentials: RequestCredentials,
): Promise<readonly Result[]> {
  let result: Result = { status: 'delivered' }
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      body: JSON.stringify(records),
      // JSON as text across origins: no preflight.
      headers: { 'Content-Type': endpoint.startsWith('/') ? 'application/json' : 'text/plain' },
      keepalive,
      credentials,
      // A request that is never answered must not keep the other tabs waiting.
      signal: AbortSignal.timeout(3e4),
    })
    const { status, headers, ok } = response
    const reason = 'HTTP ' + status
    if (!ok)
      result =
        status > 499 || status === 408 || status === 429
          ? { status: 'retry', reason, after: Number(headers.get('Retry-After')) * 1e3 }
          : { status: 'rejected', reason }
    else {
      const { results } = JSON.parse((await response.text()) || '{}') as Answer
      if (results)
        return records.map(({ id }) => {
          const said = results.find((one) => one.id === id)
          if (!said) return { status: 'retry', reason }
          const { status: word, mistakes, receipt } = said
          return word === 'rejected'
            ? { status: word, reason: JSON.stringify(mistakes) }
            : { status: 'delivered', receipt }
        })
    }
  } catch (cause) {
    result = { status: 'retry', reason: String(cause) }
  }
  return records.map(() => result)
}
