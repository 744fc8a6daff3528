import type { LiveConsent } from '../model/consent.js'
import type { Command } from '../model/ports.js'
import type { Happening } from '../model/record.js'

/** What head knows of the app: it is fetched only when something must be shown or sent. */
export interface App {
  /** Puts the record of an event into the outbox. */
  file(happening: Happening): void
  call(command: Command, detail?: string): void
}

/** Brings the app to the page, for a visitor whose languages are `wanted`. */
export type Load = (consent: LiveConsent, wanted: readonly string[]) => Promise<App>

/** What head can bring to the page later. */
export interface Parts {
  readonly app: Load
  /** Sharing across the operator's registrable domains; only where the scope names more than one. */
  share(): Promise<{ depart(consent: LiveConsent): void }>
}

/** What this visit brings along: how it is loaded decides the entry, not the app. */
export interface Arrival {
  /** Link parameter that carries a decision from another site of the operator. */
  readonly link: string | undefined
}
