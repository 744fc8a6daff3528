/** A decision that the visitor made in this browser, as the settings list it. */
export interface PastDecision {
  /** Id of its record. */
  readonly id: string
  readonly event: 'consent.given' | 'consent.refused' | 'consent.withdrawn'
  /** ISO 8601, UTC, ms. */
  readonly at: string
  /** Purposes that were granted. */
  readonly purposes: readonly string[]
}
