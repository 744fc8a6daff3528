import type { Config } from '../model/policy.js'
import type { Vendor } from '../model/vendor.js'
import { startBaked } from './baked.js'

/** `soglasieHead.start(config, [], base)` of a site that names no service to hold: marked tags only. */
export const start = (config: Config, vendors: readonly Vendor[], base: string): void =>
  startBaked(config, vendors, base)
