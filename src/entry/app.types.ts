import type { Answers } from '../model/answers.js'
import type { LiveConsent } from '../model/consent.js'
import type { Config } from '../model/policy.js'
import type { Command } from '../model/ports.js'
import type { hash } from '../model/token.js'
import type { Known } from '../model/services.js'
import type { Vendor } from '../model/vendor.js'

/** What head knows of the app: it is fetched only when something must be shown, answered or sent. */
export interface App {
  /** Watches the page's forms for acceptances. */
  forms(): void
  /** Sends the records that an earlier page could not deliver. */
  deliver(): void
  call(command: Command, details: readonly unknown[]): void
}

/** Brings a further part of the SDK by name: `soglasie.app`, `locales/ru`. */
export type Bring = <Module>(name: string) => Promise<Module>

/** What `soglasie.app` exports: `mount`, called with the texts of the chosen locale and head's hash for the cookie. */
export interface AppModule {
  mount(consent: LiveConsent, texts: unknown, locale: string, bring: Bring, hashed: typeof hash): Promise<App>
}

/** What a part may do before the notice: answer for the visitor. */
export interface BeforeNotice {
  before?(consent: LiveConsent, answers: Answers): unknown
}

/** What `soglasie.layout` exports, for notices that are no bar at the bottom, and for visitors with a keyboard. */
export interface LayoutModule {
  /** Stands the notice where the site wants it and keeps it off what has the focus; returns its undo. */
  arrange(host: HTMLElement, ui: Config['ui'], document: Document): () => void
}

/** What `soglasie.embed` exports: placeholders where held embeds will be. */
export interface EmbedModule {
  /**
   * @param reveal opens one held element on this page, without a decision
   * @param locale the tag whose texts are to be brought as `locales/<tag>` and `locales/<tag>.gate`
   * @param vendors entries of the catalogue that came with the page: who receives what
   */
  place(
    consent: LiveConsent,
    reveal: (element: Element) => void,
    locale: string,
    bring: Bring,
    vendors: readonly Vendor[],
  ): void
}

/** What `soglasie.sweep` exports: what a withdrawal leaves behind is taken away. */
export interface SweepModule {
  /**
   * Keeps watch until the next call, which takes over.
   * @param services all that are shut now
   * @param ran those of them that were open on this page before: only they may need a reload
   * @param known every service the gate knows: what one that is not shut owns stays
   */
  sweep(
    consent: LiveConsent,
    services: readonly Known[],
    ran: readonly Known[],
    locale: string,
    bring: Bring,
    known: readonly Known[],
  ): void
}
