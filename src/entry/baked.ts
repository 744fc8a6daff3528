import type { Config } from '../model/policy.js'
import type { Vendor } from '../model/vendor.js'
import { boot, warn } from './boot.js'
import { expose } from './expose.js'
import type { createHolding } from './holding.js'

/**
 * A head made for one site by `npx soglasie build`: the configuration was checked then, and is part of the file.
 * @param base address of the folder with the further parts, ending in `/`
 */
export function startBaked(
  config: Config,
  vendors: readonly Vendor[],
  base: string,
  hold?: typeof createHolding,
): void {
  try {
    expose(window as { soglasie?: unknown }, () =>
      boot(config, window, (name) => import(/* @vite-ignore */ base + name + '.js'), vendors, hold),
    )
  } catch (cause) {
    warn('head', 'stopped, everything stays shut', cause)
  }
}
