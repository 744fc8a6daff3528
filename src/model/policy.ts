/**
 * What an operator's documents say, as data: the shape of a Soglasie configuration.
 * `src/schema/config.ts` checks the same shape at the edge; inside, it is trusted.
 */

/** A text in one language, or one per BCP 47 tag: `"Аналитика"` or `{ "ru": "Аналитика", "en": "Analytics" }`. */
export type Text = string | Readonly<Record<string, string>>

/** The auto-collected fields a policy may name. `ip` is stamped by the server, never by the page. */
export type Field = 'ip' | 'time' | 'page' | 'referrer' | 'browser' | 'os' | 'device' | 'cookies' | 'network'

/** How an edition of a policy is accepted: by using the site, by a control of its own, or by a form (offer). */
export type AcceptanceMethod = 'use' | 'express' | 'offer'

/** The person who decides why and how personal data is processed (оператор, controller). */
export interface Operator {
  /** Short stable id used on the wire: `integrus`. */
  readonly id: string
  /** Legal name as the policy states it. */
  readonly name: string
  /** Registration numbers: `{ "ИНН": "7800000000" }`. */
  readonly ids?: Readonly<Record<string, string>>
  readonly contacts?: {
    readonly email?: string
    readonly phone?: string
    readonly address?: string
    readonly url?: string
    /** Clause that gives the contacts. */
    readonly clause?: string
  }
  /** Country whose law applies, ISO 3166-1: `RU`. Told in exports as ISO/IEC TS 27560. */
  readonly jurisdiction?: string
  /** Country the records are stored in, ISO 3166-1 (152-FZ art. 18(5)). Told in exports as ISO/IEC TS 27560. */
  readonly storedIn?: string
  /** Where the visitor edits or deletes own data (Личный кабинет). */
  readonly account?: { readonly url: string; readonly clause?: string }
  /** Companies the policy extends the consent to. */
  readonly members?: readonly { readonly id: string; readonly name: string; readonly sites: readonly string[] }[]
}

/** One edition of a document the visitor can accept or consent to. */
export interface DocumentEdition {
  readonly id: string
  /** Name of the edition, at most 20 of `A-Z a-z 0-9 . _ -`. A new one asks again. */
  readonly edition: string
  /** Date from which the edition is in force, `YYYY-MM-DD`. */
  readonly effective: string
  /** Where the current edition is published; HTML or PDF. */
  readonly url: string
  /** SHA-256 of the published file, lower-case hex. `npx soglasie hash FILE` prints it. */
  readonly sha256: string
  readonly title?: Text
  /** What is new in this edition, shown to those who knew an older one. */
  readonly changes?: Text
}

export interface Policy extends DocumentEdition {
  readonly acceptance: {
    readonly method: AcceptanceMethod
    readonly clause?: string
    /** For `offer`: the document whose acceptance accepts the policy as its part, e.g. `"offer"`. */
    readonly document?: string
  }
  /** What refusing the policy means, and where the control leads. */
  readonly refusal?: { readonly text: Text; readonly url?: string; readonly clause?: string }
  /** What a new edition asks for; default: the same method as the first acceptance. */
  readonly renewal?: { readonly method: AcceptanceMethod; readonly clause?: string }
  /** The allow-list of facts, each with the clause that names it. Nothing else is ever collected. */
  readonly autoCollected: Readonly<Partial<Record<Field, string>>>
  /** What refusal through browser settings rests on, where the policy says so. */
  readonly browserSettings?: { readonly clause?: string }
}

/** One vendor under a purpose. */
export interface Service {
  readonly id: string
  readonly name: Text
  /** The company that receives the data. */
  readonly party?: string
  /** Entry of the vendor catalogue that describes the service; default: the entry with the service's id. */
  readonly vendor?: string
  /** `host[/path]`: the host with its subdomains and, with a path, every path that begins with it. */
  readonly hosts?: readonly string[]
  /** Cookie names; a trailing `*` stands for any ending. */
  readonly cookies?: readonly string[]
  /** localStorage and sessionStorage keys; a trailing `*` stands for any ending. */
  readonly storage?: readonly string[]
  /** IndexedDB databases; a trailing `*` stands for any ending. */
  readonly databases?: readonly string[]
  /** Names in `caches`; a trailing `*` stands for any ending. */
  readonly caches?: readonly string[]
  /** Days each of these names is kept, as the lists above write it: 0 until the browser is closed, 0.5 for 12 hours. */
  readonly lifetimes?: Readonly<Record<string, number>>
  /** What the service learns of the visitor: `{ "en": "pages viewed, clicks" }`. */
  readonly receives?: Text
  /** Counters or properties that the vendor's off-switch stops on withdrawal. */
  readonly ids?: readonly string[]
  /** Settings of the vendor's consent signal, by the vendor's own names, e.g. Google's `wait_for_update`. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly description?: Text
}

/** What the visitor chooses. `necessary`, `functional`, `analytics` and `marketing` have texts in every locale. */
export interface Purpose {
  /** At most 20 of `a-z 0-9 -`, first a letter. */
  readonly id: string
  /** Always open and not asked about; default false. */
  readonly required?: boolean
  /** Clauses of the policy this purpose rests on. */
  readonly clauses?: readonly string[]
  readonly label?: Text
  readonly description?: Text
  readonly services?: readonly Service[]
}

/** Where a visitor's earlier choice may be taken from. */
export interface ImportSource {
  /** The tool that asked. */
  readonly from: 'vanilla-cookieconsent' | 'klaro' | 'tarteaucitron' | 'cookiebot' | 'c15t'
  /** Edition of `consent` that asks for the same as the tool did; under any other edition the visitor is asked. */
  readonly edition: string
  /** Name of its cookie or localStorage key; default: the tool's own. */
  readonly name?: string
  /**
   * For each optional purpose the tool's categories or services that must all have been granted; default: those of
   * the same meaning. A purpose that nothing covers means that nothing is imported and the visitor is asked.
   */
  readonly purposes?: Readonly<Record<string, readonly string[]>>
  /** The tool's services for each service; one refused there is refused here. */
  readonly services?: Readonly<Record<string, readonly string[]>>
  /** Days after which an earlier choice is too old; default 182 (six months). */
  readonly days?: number
  /**
   * Days the tool keeps a choice, for tools that write no date (Klaro, tarteaucitron): the choice counts as that old.
   * Default: the tool's own: Klaro's cookie 120, tarteaucitron's 365.
   */
  readonly lifetime?: number
  /** Delete the earlier cookie or key once its choice is recorded; default false. */
  readonly remove?: boolean
}

/** Everything an operator configures. */
export interface Config {
  readonly operator: Operator
  /** Host name reported in records; default `location.hostname`. */
  readonly site?: string
  readonly policy: Policy
  /** The consent document: a text of its own, never a part of the policy (152-FZ art. 9(1)). */
  readonly consent: DocumentEdition
  /** Further documents accepted by forms: an offer, a newsletter consent. */
  readonly documents?: readonly DocumentEdition[]
  readonly purposes: readonly Purpose[]
  /** URL of the collector's `POST /v1/records`; without it nothing is delivered. */
  readonly endpoint?: string
  readonly scope?: {
    /** Share the decision with every subdomain of the registrable domain; default false. */
    readonly subdomains?: boolean
    /** Other hosts of the same operator that links may carry the decision to. */
    readonly domains?: readonly string[]
  }
  readonly signals?: {
    /** Purposes that Global Privacy Control removes; default `["marketing"]`. */
    readonly gpc?: readonly string[]
    /** Purposes that Do Not Track removes; default none. */
    readonly dnt?: readonly string[]
    /**
     * Purposes that need the consent of another tool on the page as well (IAB TCF, `__tcfapi`): for each the TCF
     * purposes that must all be consented to, or `true` for the defaults: analytics 1, 8, 9; marketing 1, 2, 3, 4, 7.
     * Shut until the tool has answered.
     */
    readonly tcf?: Readonly<Record<string, true | readonly number[]>>
    /**
     * The same by IAB GPP (`__gpp`): for each purpose the opt-out fields of US sections, any of which removes it, and
     * the TCF purposes that European and Canadian sections must hold. `true` for the defaults: those of `tcf`, and for
     * marketing `SaleOptOut`, `SharingOptOut`, `TargetedAdvertisingOptOut`, `OptOutSale` and `Gpc`.
     */
    readonly gpp?: Readonly<Record<string, true | readonly (string | number)[]>>
  }
  /** Choices made with the site's earlier consent tool, taken over once; the first that can be is. */
  readonly import?: readonly ImportSource[]
  readonly gate?: {
    /** Hold what nobody marked, by the services' hosts and names; default true. */
    readonly hold?: boolean
    /** Let no cookie, key, database or cache be written whose name no open service declares; default false. */
    readonly strict?: boolean
    /** After a withdrawal, where a vendor that ran cannot be stopped: default `ask`. */
    readonly reload?: 'ask' | 'always' | 'never'
  }
  readonly facts?: {
    /** Keep the query string of `page` and `referrer`; default false. */
    readonly query?: boolean
    /** Names of cookies that may be reported in `facts.cookies`; default none. */
    readonly cookies?: readonly string[]
  }
  readonly cookie?: {
    /** Default `soglasie`. */
    readonly name?: string
    /** Days a decision is kept; default 182 (six months). */
    readonly days?: number
    /**
     * Send the site's cookies to an `endpoint` on another origin of the same site, so that it renews the decision cookie,
     * which Safari otherwise keeps for seven days; the collector's `renewCookie` must name its host. On the page's own
     * origin nothing is needed. Default false.
     */
    readonly renew?: boolean
  }
  readonly ui?: {
    /** BCP 47 tag; default: `<html lang>`, then the browser's languages. */
    readonly locale?: string
    /** BCP 47 tags the settings offer; one offers no choice. Default: all that ship. */
    readonly locales?: readonly string[]
    /** What the notice looks like; default `bar`, along an edge. */
    readonly layout?: 'bar' | 'box' | 'corner' | 'dialog'
    /**
     * Where the notice stands: a bar at `bottom` (default) or `top`; a box (default `bottom`) and a corner (default
     * `bottom-end`) at an edge and, if named, a side. `start` and `end` follow the direction of the language.
     */
    readonly position?: `${'bottom' | 'top' | 'center'}${'' | '-start' | '-end'}`
    /** Colours of light, of dark, or as the visitor's browser asks; default `auto`. */
    readonly theme?: 'auto' | 'light' | 'dark'
    /** The floating way back to settings: `false` hides it, a text names it; default `"Cookie"`. */
    readonly control?: boolean | Text
    /** CSP nonce for scripts opened by the gate; default: the nonce of each held script itself. */
    readonly nonce?: string
    /** Overrides of any text, by locale and key. */
    readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>
  }
}

/** The document a record refers to by id: the policy, the consent document or one of `documents`. */
export function findDocument(config: Config, id: string): DocumentEdition | undefined {
  return [config.policy, config.consent, ...(config.documents ?? [])].find((document) => document.id === id)
}
