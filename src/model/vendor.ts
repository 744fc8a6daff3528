/** What the catalogue (`src/vendors/`) says of one vendor: data, and its consent signal where it has one. */
import type { Service } from './policy.js'

/** The purposes every locale has texts for; an operator may move a vendor under a purpose of its own. */
export type VendorPurpose = 'functional' | 'analytics' | 'marketing'

/** Anything that has globals, e.g. the page's `window`. The model knows no DOM; only `any` lets a Window in. */
export type Globals = { [name: string]: any }

/** What a signal may ask of the decision. */
export interface ConsentState {
  /**
   * Is the purpose granted now? For the vendor's own `purpose` the answer is for this service, whatever purpose the
   * operator placed it under; for the other two it is the answer of that purpose. Unknown purposes are not granted.
   */
  granted(purpose: VendorPurpose): boolean
  /** Settings of this vendor, by the vendor's own names, e.g. Google's `wait_for_update`. Default: none. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/**
 * The vendor's consent API. Vendors whose tags share one API (Google's) share one signal object: call each object
 * once. Every call may be repeated, never throws, and works whether the vendor's script has run or not.
 */
export interface VendorSignal {
  /** Speaks for every signal of a page; the same function for all, so that it comes with the vendors that need it. */
  readonly tell: TellSignals

  /** Before any tag of the vendor: the refusing default. Grants nothing, whatever the state; follow with `update`. */
  before?(window: Globals, state: ConsentState): void
  /** After a decision, and after `before` where a decision stands. Takes back what `stop` switched off. */
  update?(window: Globals, state: ConsentState): void
  /**
   * On withdrawal: the off-switch.
   * @param ids counters or properties to stop; those found on the page are stopped as well.
   */
  stop?(window: Globals, ids?: readonly string[]): void
}

/**
 * Gathers the signals of the services a page knows, and returns what speaks them: `before` the refusing defaults,
 * `update` what was decided.
 * @param opens is the service open now?
 * @param has is the purpose open now?
 */
export type TellSignals = <
  Service extends {
    readonly signal?: VendorSignal
    readonly settings?: Readonly<Record<string, unknown>>
    readonly usual?: VendorPurpose | undefined
  },
>(
  window: Globals,
  known: readonly Service[],
  opens: (service: Service) => boolean,
  has: (purpose: string) => boolean,
) => (word: 'before' | 'update') => void

/** Where a fact was read. */
export interface Source {
  readonly url: string
  /** `YYYY-MM-DD` */
  readonly read: string
  readonly says: string
}

/** One entry of the catalogue. */
export interface Vendor extends Service {
  readonly id: string
  /** As the vendor calls the product. */
  readonly name: string
  /** Legal name of the receiver. */
  readonly party: string
  /** ISO 3166 alpha-2 of the receiver: outside `RU` the localisation of 152-FZ art. 18(5) needs thought. */
  readonly country: string
  /** The purpose it is placed under unless the operator says otherwise. */
  readonly purpose: VendorPurpose
  /** `host[/path]`, see {@link claims}. Of several entries that claim an address, the longest wins. */
  readonly hosts: readonly string[]
  /**
   * Cookies that may stand on the site's own domain, so that the page can hold and delete them. Of several patterns
   * that match, the longest wins.
   */
  readonly cookies: readonly string[]
  /** Keys of localStorage and sessionStorage. */
  readonly storage: readonly string[]
  /** IndexedDB databases. */
  readonly databases: readonly string[]
  /** Names its snippet makes on `window`. */
  readonly globals: readonly string[]
  /** Cookies on the vendor's own domain: for the cookie table only, a page can neither hold nor delete them. */
  readonly remote?: readonly string[]
  /** Comes as an element without script (iframe, image, stylesheet): stopped by taking its address away. */
  readonly embed?: boolean
  /** Can be stopped without a reload after it ran. */
  readonly stoppable: boolean
  /** Vendors that claim the same address or cookie: it opens with the first of them that is granted. */
  readonly sharesWith?: readonly string[]
  readonly signal?: VendorSignal
  readonly sources: readonly Source[]
  /** What could not be verified, said plainly. */
  readonly unverified?: readonly string[]
}

/**
 * Does the entry `host[/path]` claim this address? It claims the host and its subdomains and, where it has a path,
 * every path that begins with it.
 * @example claims('vk.com/rtrg', 'vk.com', '/rtrg?p=1') // true
 */
export function claims(entry: string, host: string, path = '/'): boolean {
  // Where the host ends is known from the slash: the entry's own, or one after it.
  return ('.' + host + path).lastIndexOf('.' + entry + (entry.includes('/') ? '' : '/'), host.length) >= 0
}

/** Does the pattern own this name? A trailing `*` stands for any ending. */
export function owns(pattern: string, name: string): boolean {
  return pattern === name || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1)))
}
