import type { Signals } from './decision.js'
import type { Happening } from './record.js'

/** What `createConsent` needs from the world. The page gives real ones, tests give their own. */
export interface Ports {
  /** Text of the decision cookie, or undefined. */
  readonly read: () => string | undefined
  /** Writes the decision cookie for `days`. May fail silently: the next `read` tells. */
  readonly write: (text: string, days: number) => void
  readonly signals: () => Signals
  /** ms since the epoch. */
  readonly now: () => number
  /** A random 128-bit id, base64url. */
  readonly subject: () => string
  /** UUID v7. */
  readonly uuid: () => string
  /** Takes an event to the outbox; true when it is there already, false when it will be later. */
  readonly file: (happening: Happening) => boolean
  /** Asks the app to do something that needs it. */
  readonly call: (command: Command, detail?: string) => void
  readonly warn: (part: string, message: string) => void
}

export type Command = 'notice' | 'settings' | 'export'
