import type { Config, Service } from './policy.js'
import { type Vendor, type VendorPurpose, claims, owns } from './vendor.js'

/** A service the gate knows: as configured, with what the catalogue says where the configuration is silent. */
export interface Known extends Partial<Omit<Vendor, keyof Service | 'purpose'>>, Service {
  /** Id of the purpose it opens with. */
  readonly purpose: string
  /** Its id under that purpose; undefined for a catalogue entry that the configuration does not name. */
  readonly service?: string
  /** The purpose the catalogue places it under: what its consent signal speaks of. */
  readonly usual?: VendorPurpose | undefined
}

/**
 * Every service of the configuration and, under its usual purpose, every catalogue entry the page has loaded that no
 * configured service stands for. An entry whose purpose the configuration does not have stays shut.
 * @param vendors entries of the catalogue that came with the page
 */
export function knownServices(config: Config, vendors: readonly Vendor[]): Known[] {
  const rest = new Set(vendors)
  const known: Known[] = config.purposes.flatMap(({ id: purpose, services = [] }) =>
    services.map((service) => {
      const vendor = vendors.find(({ id }) => id === (service.vendor ?? service.id))
      rest.delete(vendor as Vendor)
      return { ...vendor, ...service, purpose, service: service.id, usual: vendor?.purpose }
    }),
  )
  return known.concat([...rest].map((vendor) => ({ ...vendor, usual: vendor.purpose })))
}

/** What a name can be of. */
export type NameKind = 'cookies' | 'storage' | 'databases' | 'caches'

/**
 * The services an address belongs to: those with the longest entry that claims it.
 * @param address a parsed URL
 */
export function servicesOf(
  known: readonly Known[],
  { hostname, pathname, search }: { readonly hostname: string; readonly pathname: string; readonly search: string },
): Known[] {
  // A name with the root's dot is the same host.
  const host = hostname.replace(/\.$/, '')
  return longest(known, 'hosts', (entry) => claims(entry, host, pathname + search))
}

/** The services a name belongs to: those with the longest pattern that owns it. */
export const ownersOf = (known: readonly Known[], kind: NameKind, name: string): Known[] =>
  longest(known, kind, (pattern) => owns(pattern, name))

function longest(known: readonly Known[], key: NameKind | 'hosts', fits: (entry: string) => boolean): Known[] {
  let length = 0
  let found: Known[] = []
  for (const service of known)
    for (const entry of service[key] ?? [])
      if (entry.length >= length && fits(entry)) {
        if (entry.length > length) found = []
        length = entry.length
        found.push(service)
      }
  return found
}
