import type { LiveConsent } from '../model/consent.js'
import type { Command } from '../model/ports.js'

/** What head knows of the app: it is fetched only when something must be shown, answered or sent. */
export interface App {
  /** Watches the page's forms for acceptances. */
  forms(): void
  call(command: Command, details: readonly unknown[]): void
}

/** Brings a further part of the SDK by name: `soglasie.app`, `locales/ru`. */
export type Bring = <Module>(name: string) => Promise<Module>

/** What `soglasie.app` exports: `mount`, called with the texts of the chosen locale. */
export interface AppModule {
  mount(consent: LiveConsent, texts: unknown, locale: string, bring: Bring): App
}
