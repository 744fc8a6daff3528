import { type Consent, createConsent } from './consent.js'
import type { Config } from './policy.js'

/** A handle that answers every question with no and does nothing: on a server, or without a usable configuration. */
export const createClosed = (config: Config): Consent =>
  createConsent(config, {
    read: () => undefined,
    signals: () => ({}),
    now: Date.now,
    call() {},
    warn() {},
  })
