import type { Signals } from './decision.js'
import type { Happening } from './record.js'
import type { hash } from './token.js'

/** What the visitor or the site asks of the handle and the app carries out. */
export const commands = [
  'acceptAll',
  'rejectAll',
  'decide',
  'withdraw',
  'accept',
  'refuse',
  'showNotice',
  'showSettings',
  'exportReceipt',
  'resend',
] as const

/** A question, unlike the others, has an answer: it is given to the callback that is its first detail. */
export type Command = (typeof commands)[number] | 'outbox'

/** What `createConsent` needs from the world. The page gives real ones, tests give their own. */
export interface Ports {
  /** Text of the decision cookie, or undefined. */
  readonly read: () => string | undefined
  /** The browser's settings; whether cookies are blocked is found out by the app, and told by `refresh`. */
  readonly signals: () => Partial<Signals>
  /** ms since the epoch. */
  readonly now: () => number
  /** Has the app carry out a command: at once when it is there, else when it has come. */
  readonly call: (command: Command, details: readonly unknown[]) => void
  readonly warn: (part: string, message: string, cause?: unknown) => void
}

/** What `createAnswers` needs from the world. */
export interface AnswerPorts {
  readonly now: () => number
  /** A random 128-bit id, base64url. */
  readonly subject: () => string
  /** UUID v7. */
  readonly uuid: () => string
  /** Head's, for the text of the cookie. */
  readonly hash: typeof hash
  /** Writes the decision cookie for `days`. May fail silently: the next `read` tells. */
  readonly keep: (text: string, days: number) => void
  /** Puts the record of an event into the outbox; synchronous. */
  readonly file: (happening: Happening) => void
}
