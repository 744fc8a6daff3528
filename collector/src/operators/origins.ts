import type { Operators } from './operators.js'

/** Which pages may talk to the collector. */
export interface Origins {
  /** Host name of an `Origin` header, or undefined when no page of that origin may use the collector. */
  hostOf(origin: string, operator?: string): string | undefined
}

/**
 * An origin is allowed when its host is a site of the operator, on any port and scheme: the site's own tests run
 * elsewhere than on 443, and the host is what a record names.
 * @param extra `http://localhost:5173` (exactly this one) or `localhost` (any port), for development
 */
export function createOrigins(operators: Operators, extra: readonly string[]): Origins {
  // Asked three times for every record, of a handful of origins.
  const known = new Map<string, string>()
  return {
    hostOf(origin, operator = '') {
      const key = `${operator} ${origin}`
      const found = known.get(key)
      if (found !== undefined) return found
      const host = hostName(origin)
      if (host === undefined) return undefined
      if (!operators.names(host, operator || undefined) && !extra.includes(origin) && !extra.includes(host))
        return undefined
      // Subdomains and ports are without number.
      if (known.size >= mostKnown) known.clear()
      known.set(key, host)
      return host
    },
  }
}

const mostKnown = 1000

/** Host names among the extra origins. */
export function extraHosts(extra: readonly string[]): ReadonlySet<string> {
  return new Set(extra.map((entry) => hostName(entry) ?? entry))
}

/** Host of `scheme://host:port`; undefined for `null` (a sandboxed frame, a file) and for anything malformed. */
function hostName(origin: string): string | undefined {
  if (!/^https?:\/\//.test(origin)) return undefined
  try {
    return new URL(origin).hostname
  } catch {
    return undefined
  }
}
