import type { LiveConsent } from '../model/consent.js'
import type { Config } from '../model/policy.js'
import type { Bring } from './app.types.js'
import { boot, warn } from './boot.js'

type Queued = (consent: LiveConsent) => void

function readConfig(document: Document): Config | undefined {
  const element = document.getElementById('soglasie-config')
  try {
    const config = JSON.parse(element?.textContent ?? '') as Config
    if (config.operator.name && config.policy.autoCollected && config.consent.url && Array.isArray(config.purposes))
      return config
  } catch {
    // Said below: both cases need the same answer.
  }
  warn(
    'config',
    element
      ? 'is not usable, everything stays shut; run `npx soglasie check FILE`'
      : 'not found, everything stays shut; put <script type="application/json" id="soglasie-config"> before soglasie.js',
  )
  return undefined
}

/** What a page gets whose configuration cannot be used: every question is answered with no. */
const closed = new Proxy(
  {},
  { get: (_, name) => () => (name === 'on' ? () => {} : name === 'when' && new Promise(() => {})) },
)

/**
 * The script tag: `window.soglasie` becomes the handle, and what was queued before it is called:
 * `(window.soglasie ||= []).push((consent) => …)`.
 */
function start(page: { soglasie?: unknown }): void {
  const script = document.currentScript as HTMLScriptElement
  const early = page.soglasie
  // A second copy of the script on the page: the first one stands.
  if (early && !Array.isArray(early)) return
  const bring: Bring = (name) => import(/* @vite-ignore */ script.src.replace(/[^/]*$/, name + '.js'))
  const config = readConfig(document)
  const consent = config ? boot(config, window, bring) : (closed as LiveConsent)
  const push = (call: Queued) => call(consent)
  page.soglasie = config ? Object.assign(consent, { push }) : closed
  for (const call of (early as Queued[] | undefined) ?? []) push(call)

  if (config && ('debug' in script.dataset || /(^|\.)localhost$|^127\./.test(location.hostname)))
    bring<{ report(config: unknown): void }>('soglasie.check').then(
      ({ report }) => report(config),
      () => warn('check', 'soglasie.check.js did not come'),
    )
}

try {
  start(window as { soglasie?: unknown })
} catch (cause) {
  warn('head', 'stopped, everything stays shut', cause)
}
