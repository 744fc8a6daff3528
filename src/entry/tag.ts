import { createClosed } from '../model/closed.js'
import type { LiveConsent } from '../model/consent.js'
import type { Config } from '../model/policy.js'
import type { Vendor } from '../model/vendor.js'
import type { Bring } from './app.types.js'
import { boot, warn } from './boot.js'
import { expose } from './expose.js'
import type { createHolding } from './holding.js'

interface Page {
  soglasie?: unknown
  /** Set by `soglasie.vendors.js`, where the page loads it first. */
  readonly soglasieVendors?: readonly Vendor[]
}

function readConfig(document: Document): Config | undefined {
  const element = document.getElementById('soglasie-config')
  try {
    const config = JSON.parse(element?.textContent ?? '') as Config
    if (config.operator.name && config.policy.autoCollected && config.consent.url && [...config.purposes]) return config
  } catch {
    // Said below: both cases need the same answer.
  }
  warn('config', 'no usable #soglasie-config, everything stays shut; run `npx soglasie check FILE`')
  return undefined
}

/**
 * What a script tag does: `window.soglasie` becomes the handle.
 * @param hold holds what nobody marked; without it only marked tags wait
 */
export function startTag(hold?: typeof createHolding): void {
  try {
    start(window as Page, hold)
  } catch (cause) {
    warn('head', 'stopped, everything stays shut', cause)
  }
}

function start(page: Page, hold?: typeof createHolding): void {
  const script = document.currentScript as HTMLScriptElement
  const bring: Bring = (name) => import(/* @vite-ignore */ script.src.replace(/[^/]*$/, name + '.js'))
  const config = readConfig(document)
  expose(page, () =>
    config
      ? boot(config, window, bring, page.soglasieVendors, hold)
      : (createClosed({ purposes: [] as unknown } as Config) as LiveConsent),
  )

  if (config && (script.hasAttribute('data-debug') || /localhost$|^127\./.test(location.hostname)))
    // Where it does not come the browser says so.
    bring<{ report(config: unknown): void }>('soglasie.check').then(
      ({ report }) => report(config),
      () => {},
    )
}
