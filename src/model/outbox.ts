import type { RecordEvent } from './record.js'

/** A record that the collector has not acknowledged. */
export interface OutboxEntry {
  readonly id: string
  /** Absent when the stored record is damaged. */
  readonly event?: RecordEvent | undefined
  /** When it happened by the visitor's clock: ISO 8601, UTC, ms. */
  readonly at?: string | undefined
  /** `waiting` is tried again by itself; `parked` was refused for good and waits for `resend()`. */
  readonly state: 'waiting' | 'parked'
  /** Why it is parked: what the collector answered, or `damaged`. */
  readonly reason?: string
}
