import type { Config } from '../model/policy.js'
import type { Vendor } from '../model/vendor.js'
import { startBaked } from './baked.js'
import { createHolding } from './holding.js'

/** `soglasieHead.start(config, vendors, base)` of a site that names services: with automatic holding. */
export const start = (config: Config, vendors: readonly Vendor[], base: string): void =>
  startBaked(config, vendors, base, createHolding)
