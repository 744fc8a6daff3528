import type { LinkClaim } from './claim.js'

/** A decision made on another site of the operator, as the collector confirms it. */
export interface SharedDecision {
  readonly record: string
  readonly at: string
  readonly edition: string
  readonly purposes: Readonly<Record<string, boolean>>
  readonly services: Readonly<Record<string, boolean>>
}

/** Asks the collector whether a carried decision is real and fresh; undefined when it is forged, stale or out of scope. */
export async function askShared(
  endpoint: string,
  { record, at, proof }: LinkClaim,
  to: string,
): Promise<SharedDecision | undefined> {
  try {
    const url = new URL(endpoint, document.location.href)
    url.pathname = url.pathname.replace(/records\/?$/, 'decisions/' + record)
    url.search = String(new URLSearchParams({ to, at: String(at), proof }))
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(4000),
    })
    return response.ok ? ((await response.json()) as SharedDecision) : undefined
  } catch {
    // Offline or refused: the visitor is asked here as on any first visit.
    return undefined
  }
}
