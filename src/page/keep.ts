import type { Config } from '../model/policy.js'
import { cookieName, cookieValues, putCookie } from './jar.js'

/**
 * Writes the decision cookie. Host-only by default; with `scope.subdomains` on the widest domain that takes it,
 * found by trying from the shortest suffix: counting labels is wrong for co.uk. Copies elsewhere are removed.
 * The token needs no encoding: it is made of cookie-safe characters only.
 */
export function keepJar(config: Config, document: Document, text: string, days: number): void {
  const name = cookieName(config)
  const labels = document.location.hostname.split('.')
  const domains = labels.map((_, index) => '; Domain=' + labels.slice(-index - 1).join('.'))
  try {
    for (const domain of ['', ...domains]) putCookie(document, name + '=', 0, domain)
    for (const domain of config.scope?.subdomains ? [...domains, ''] : ['']) {
      putCookie(document, `${name}=${text}`, days * 86400, domain)
      if (cookieValues(document, name).includes(text)) return
    }
  } catch {
    // Blocked: `jarBlocked` has said so, and the decision holds for this page only.
  }
}
