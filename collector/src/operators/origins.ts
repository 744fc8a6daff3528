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
  // Asked three times for every record, of a handful of origins: by operator, then by origin.
  const known = new Map<string, Map<string, string>>()
  return {
    hostOf(origin, operator = '') {
      const found = known.get(operator)?.get(origin)
      if (found !== undefined) return found
      const host = hostName(origin)
      if (host === undefined) return undefined
      if (!operators.names(host, operator || undefined) && !extra.includes(origin) && !extra.includes(host))
        return undefined
      const hosts = known.get(operator) ?? new Map<string, string>()
      // Subdomains and ports are without number.
      if (hosts.size >= mostKnown) hosts.clear()
      if (known.size >= mostKnown) known.clear()
      known.set(operator, hosts.set(origin, host))
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
