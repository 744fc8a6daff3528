import { servicesOf } from '../model/services.js'
import type { Markable } from './services.js'

/**
 * The service that an address belongs to and must wait for; undefined when nobody claims it, or a service of a
 * required purpose does.
 */
export function ownerOf({ hostname, pathname, search }: URL, services: readonly Markable[]): Markable | undefined {
  const of = (pathname: string) => servicesOf(services, { hostname, pathname, search }) as Markable[]
  // `%72trg` is `rtrg` to a server. The model gives back what it was given.
  const plain = of(decoded(pathname))
  const owners = plain.length ? plain : of(pathname)
  return owners.some(({ required }) => required) ? undefined : owners[0]
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
