import { servicesOf } from '../model/services.js'
import { claims } from '../model/vendor.js'
import type { Markable } from './services.js'

/**
 * Tells the service that an address belongs to and must wait for: none when nobody claims it, or a service of a
 * required purpose does. A page has thousands of addresses on few hosts, so who claims a host is worked out once.
 */
export function createOwnerOf(services: readonly Markable[]): (url: URL) => Markable | undefined {
  const byHost = new Map<string, readonly Markable[]>()
  const onHost = (hostname: string) => {
    const host = hostname.replace(/\.$/, '')
    const known =
      byHost.get(host) ??
      services.filter(({ hosts = [] }) => hosts.some((entry) => claims(entry.replace(/\/.*/, ''), host)))
    byHost.set(host, known)
    return known
  }
  return ({ hostname, pathname, search }) => {
    const candidates = onHost(hostname)
    if (!candidates.length) return undefined
    // The model gives back what it was given.
    const of = (path: string) => servicesOf(candidates, { hostname, pathname: path, search }) as Markable[]
    // `%72trg` is `rtrg` to a server.
    const plain = of(decoded(pathname))
    const owners = plain.length ? plain : of(pathname)
    return owners.some(({ required }) => required) ? undefined : owners[0]
  }
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The service that stands last in the configuration: of several the one least likely to be granted alone. */
export const strictest = (owners: Iterable<Markable>, services: readonly Markable[]): Markable | undefined =>
  [...owners].reduce<Markable | undefined>(
    (last, next) => (last && services.indexOf(last) > services.indexOf(next) ? last : next),
    undefined,
  )
