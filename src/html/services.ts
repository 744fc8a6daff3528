import type { Config } from '../model/policy.js'
import { type Known, knownServices } from '../model/services.js'
import type { Vendor } from '../model/vendor.js'

/** A service whose tags are looked for. */
export interface Markable extends Known {
  /** Its purpose is `required`: its tags stay as they are, also where another service claims the same host. */
  readonly required: boolean
}

/**
 * The services whose tags `markHtml` looks for: those of the configuration, and the entries of the catalogue that no
 * configured service stands for, under their usual purposes.
 * @param vendors entries of the catalogue, e.g. `import { metrica } from 'soglasie/vendors/metrica'`; default none
 * @example markHtml(html, servicesToMark(config, [metrica]))
 */
export function servicesToMark(config: Config, vendors: readonly Vendor[] = []): readonly Markable[] {
  const required = new Set(config.purposes.filter((purpose) => purpose.required).map(({ id }) => id))
  return knownServices(config, vendors).map((service) => ({ ...service, required: required.has(service.purpose) }))
}
