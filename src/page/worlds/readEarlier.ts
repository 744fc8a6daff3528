import type { ImportSource } from '../../model/policy.js'
import { type Earlier, parseEarlier } from './parseEarlier.js'

/** Where each tool keeps the choice, by default. */
const names: Readonly<Record<ImportSource['from'], readonly string[]>> = {
  'vanilla-cookieconsent': ['cc_cookie'],
  klaro: ['klaro'],
  tarteaucitron: ['tarteaucitron'],
  cookiebot: ['CookieConsent'],
  c15t: ['c15t', 'privacy-consent-storage'],
}

/** Days the cookie of a tool that writes no date lives, unless its operator has said otherwise. */
const lifetimes: Readonly<Partial<Record<ImportSource['from'], number>>> = { klaro: 120, tarteaucitron: 365 }

/** An earlier choice as it was found. */
export interface Found extends Earlier {
  /** When it was made, or the earliest it can have been made; ms since the epoch. */
  readonly at: number
  /** Does the tool write the date? */
  readonly dated: boolean
  /** Takes it off the device. */
  remove(): void
}

const plain = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The cookie is deleted where it can be: on this host and on each parent, at the root and on this path. */
function removeCookie(document: Document, name: string): void {
  const { hostname, pathname } = document.location
  const labels = hostname.split('.')
  for (const domain of ['', ...labels.map((_, index) => '; Domain=' + labels.slice(index).join('.'))])
    for (const path of ['/', pathname]) document.cookie = `${name}=; Max-Age=0; Path=${path}${domain}`
}

/**
 * The visitor's choice with an earlier tool of this site: its cookie, else its localStorage key.
 * @returns undefined when there is none that can be read, or when it is older than the source allows
 */
export function readEarlier(window: Window, source: ImportSource, now: number): Found | undefined {
  const { from, days = 182 } = source
  const { document } = window
  const candidates = (source.name ? [source.name] : names[from]).flatMap((name) => [
    ...document.cookie
      .split('; ')
      .filter((pair) => pair.startsWith(name + '='))
      .map((pair) => ({
        text: plain(pair.slice(name.length + 1)),
        kept: source.lifetime ?? lifetimes[from],
        remove: () => removeCookie(document, name),
      })),
    {
      text: window.localStorage.getItem(name),
      // Nothing in localStorage grows old by itself.
      kept: source.lifetime,
      remove: () => window.localStorage.removeItem(name),
    },
  ])
  for (const { text, kept = Infinity, remove } of candidates) {
    const earlier = text && parseEarlier(from, text)
    if (!earlier) continue
    const at = earlier.at ?? now - kept * 864e5
    // A date to come is as good as none: a clock that was set back tells nothing of the age.
    if (at > now || at + days * 864e5 <= now) return undefined
    return { ...earlier, at, dated: earlier.at !== undefined, remove }
  }
  return undefined
}
