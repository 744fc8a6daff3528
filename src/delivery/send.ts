import type { ConsentRecord } from '../model/record.js'

/** The endpoint has it. */
interface Delivered {
  readonly final?: undefined
  readonly reason?: undefined
  /** The collector's signed word that the record is stored. */
  readonly receipt?: unknown
}

/** It is tried again (`final: false`), or the endpoint refused it for good. */
export interface Undelivered {
  readonly final: boolean
  readonly reason: string
  readonly receipt?: undefined
  /** ms the endpoint asks to wait; 0 or NaN when it asks for nothing. */
  readonly after?: number
}

/** What the endpoint said of one record, as a union: nothing is thrown. */
export type Result = Delivered | Undelivered

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
  let result: Result = {}
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
      result = {
        reason,
        final: status < 500 && status !== 408 && status !== 429,
        after: Number(headers.get('Retry-After')) * 1e3,
      }
    else {
      const { results } = JSON.parse((await response.text()) || '{}') as Answer
      if (results)
        return records.map(({ id }): Result => {
          const said = results.find((one) => one.id === id)
          return said?.status === 'rejected'
            ? { reason: JSON.stringify(said.mistakes) ?? reason, final: true }
            : said
              ? { receipt: said.receipt }
              : { reason, final: false }
        })
    }
  } catch (cause) {
    result = { reason: String(cause), final: false }
  }
  return records.map(() => result)
}
