import type { Config, Service } from './policy.js'
import type { Vendor } from './vendor.js'

/** A service the gate knows: as configured, with what the catalogue says where the configuration is silent. */
export interface Known extends Partial<Omit<Vendor, keyof Service | 'purpose'>>, Service {
  /** Id of the purpose it opens with. */
  readonly purpose: string
}

/**
 * Every service of the configuration and, under its own default purpose, every catalogue entry the page has loaded
 * that no configured service stands for. An entry whose purpose the configuration does not have stays shut.
 * @param vendors entries of the catalogue that came with the page
 */
export function knownServices(config: Config, vendors: readonly Vendor[]): readonly Known[] {
  const rest = new Map(vendors.map((vendor) => [vendor.id, vendor]))
  const known: Known[] = []
  for (const { id: purpose, services = [] } of config.purposes)
    for (const service of services) {
      const name = service.vendor ?? service.id
      const vendor = rest.get(name) ?? vendors.find(({ id }) => id === name)
      rest.delete(name)
      known.push({ ...vendor, ...service, purpose })
    }
  return [...known, ...rest.values()]
}
