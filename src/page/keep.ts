import type { Config } from '../model/policy.js'
import { cookieName, holds } from './jar.js'

/** Writes one cookie: first-party, lax, secure on https. Throws where a document has no cookies (sandbox). */
export function putCookie(document: Document, pair: string, age: number, domain = ''): void {
  document.cookie = `${pair}; Path=/; Max-Age=${age}; SameSite=Lax${document.location.protocol === 'https:' ? '; Secure' : ''}${domain}`
}

/**
 * Do cookies hold? One that can be seen is the proof; else found by writing and reading back:
 * `navigator.cookieEnabled` lies in Chromium.
 * @param store reads without keeping the page waiting for the browser's process (1 to 3 ms), where there is one
 */
export async function jarBlocked(document: Document, store: CookieStore | undefined): Promise<boolean> {
  const probe = 'soglasie_probe'
  try {
    if (document.cookie) return false
    putCookie(document, probe + '=1', 9)
    const held = (await store?.get(probe).catch(() => {})) || document.cookie
    putCookie(document, probe + '=', 0)
    return !held
  } catch {
    return true
  }
}

/**
 * Writes the decision cookie. Host-only by default; with `scope.subdomains` on the widest domain that takes it,
 * found by trying from the shortest suffix: counting labels is wrong for co.uk. Copies elsewhere are removed.
 * The token needs no encoding: it is made of cookie-safe characters only.
 * @param days 0 removes it
 */
export function keepJar(config: Config, document: Document, text: string, days: number): void {
  const name = cookieName(config) + '='
  const domains = document.location.hostname
    .split('.')
    .map((_, index, labels) => '; Domain=' + labels.slice(-index - 1).join('.'))
  try {
    // A copy on a parent domain is looked for only when one is left: Firefox reports each domain it refuses.
    for (const domain of ['', ...domains]) if (holds(document, name)) putCookie(document, name, 0, domain)
    // Only a trial is read back: to look costs the click a wait for the browser's process.
    for (const domain of config.scope?.subdomains ? domains : []) {
      putCookie(document, name + text, days * 86400, domain)
      if (holds(document, name + text)) return
    }
    putCookie(document, name + text, days * 86400)
  } catch {
    // Blocked: `jarBlocked` has said so, and the decision holds for this page only.
  }
}
