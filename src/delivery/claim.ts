/** What a link parameter says: the record's id, the time the link was made (ms), the proof that its maker holds the subject id. */
export interface LinkClaim {
  readonly record: string
  readonly at: number
  readonly proof: string
}
