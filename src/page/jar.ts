import type { Config } from '../model/policy.js'

/** The decision cookie of this page. */
export interface Jar {
  read(): string | undefined
  write(text: string, days: number): void
  /** Do cookies hold? Found by writing and reading back: `navigator.cookieEnabled` lies in Chromium. */
  blocked(): boolean
}

const time = (text: string) => text.split(':')[4] ?? ''

/**
 * Host-only by default. With `scope.subdomains` on the widest domain that takes the cookie, found by
 * trying from the shortest suffix: counting labels is wrong for co.uk. Copies on other domains are removed.
 * The token needs no encoding: it is made of cookie-safe characters only.
 */
export function createJar({ cookie, scope }: Config, document: Document): Jar {
  const name = cookie?.name ?? 'soglasie'
  const { hostname, protocol } = document.location
  const labels = hostname.split('.')
  const domains = labels.map((_, index) => '; Domain=' + labels.slice(-index - 1).join('.'))
  const put = (pair: string, age: number, domain = '') => {
    document.cookie = `${pair}; Path=/; Max-Age=${age}; SameSite=Lax${protocol === 'https:' ? '; Secure' : ''}${domain}`
  }
  const values = (of: string): string[] => {
    try {
      return document.cookie
        .split('; ')
        .filter((pair) => pair.startsWith(of + '='))
        .map((pair) => pair.slice(of.length + 1))
    } catch {
      // A sandboxed document has no cookies at all.
      return []
    }
  }

  return {
    // Two copies can meet after a change of scope: the later decision counts.
    read: () => values(name).sort((a, b) => (time(a) < time(b) ? 1 : -1))[0],
    write(text, days) {
      try {
        for (const domain of ['', ...domains]) put(name + '=', 0, domain)
        for (const domain of scope?.subdomains ? [...domains, ''] : ['']) {
          put(`${name}=${text}`, days * 86400, domain)
          if (values(name).includes(text)) return
        }
      } catch {
        // Blocked: `blocked()` has said so, and the decision holds for this page only.
      }
    },
    blocked() {
      if (values(name).length) return false
      const probe = name + '_probe'
      try {
        put(probe + '=1', 9)
        const held = values(probe).length > 0
        put(probe + '=', 0)
        return !held
      } catch {
        return true
      }
    },
  }
}
