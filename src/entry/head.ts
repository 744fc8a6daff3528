import type { LiveConsent } from '../model/consent.js'
import type { Config } from '../model/policy.js'
import { takeLink } from '../page/link.js'
import type { App, Arrival, Load } from './app.types.js'
import { pickLocale } from './available.js'
import { boot, warn } from './boot.js'

type Queued = ((consent: LiveConsent) => void) | readonly [string, ...unknown[]]

/** Keeps everything shut and says nothing: what a page gets whose configuration cannot be used. */
const closed: Config = {
  operator: { id: '', name: '' },
  policy: {
    id: 'policy',
    edition: '',
    effective: '',
    url: '',
    sha256: '',
    acceptance: { method: 'offer' },
    autoCollected: {},
  },
  consent: { id: 'consent', edition: '', effective: '', url: '', sha256: '' },
  purposes: [],
  ui: { control: false },
}

function readConfig(document: Document): Config {
  const element = document.getElementById('soglasie-config')
  try {
    const config = JSON.parse(element?.textContent ?? '') as Config
    if (
      config.operator.name &&
      config.policy.url &&
      config.consent.url &&
      config.policy.autoCollected &&
      Array.isArray(config.purposes)
    )
      return config
  } catch {
    // Said below: both cases need the same answer.
  }
  warn(
    'config',
    element
      ? 'is not usable, everything stays shut; run `npx soglasie check FILE` to see each mistake'
      : 'was not found, everything stays shut; put <script type="application/json" id="soglasie-config"> before soglasie.js',
  )
  return closed
}

/** The script tag: `window.soglasie` becomes the handle, calls queued before it are replayed. */
function start(): void {
  const script = document.currentScript as HTMLScriptElement
  const base = script.src.replace(/[^/]*$/, '')
  const early = (window as { soglasie?: unknown }).soglasie
  // A second copy of the script on the page: the first one stands.
  if (early && !Array.isArray(early)) return
  const config = readConfig(document)
  const link = config.scope?.domains && takeLink(window)

  const part = <Module>(name: string) => import(/* @vite-ignore */ `${base}${name}.js`) as Promise<Module>
  const app: Load = async (consent, wanted) => {
    const locale = pickLocale(wanted)
    const [{ mount }, texts] = await Promise.all([
      part<{ mount(consent: LiveConsent, texts: unknown, locale: string, bring: unknown, arrival: Arrival): App }>(
        'soglasie.app',
      ),
      part<{ default: unknown }>('locales/' + locale),
    ])
    return mount(consent, texts.default, locale, part, { link })
  }

  const consent = boot(config, window, { app, share: () => part('soglasie.share') }, link)
  const push = (call: Queued) => {
    if (typeof call === 'function') call(consent)
    else (consent as unknown as Record<string, (...args: unknown[]) => void>)[call[0]]?.(...call.slice(1))
  }
  ;(window as { soglasie?: unknown }).soglasie = Object.assign(consent, { push })
  for (const call of (early as Queued[] | undefined) ?? []) push(call)

  if (script.dataset['debug'] !== undefined || /(^|\.)localhost$|^127\./.test(location.hostname))
    part<{ report(config: unknown): void }>('soglasie.check').then(
      ({ report }) => report(config),
      () => warn('check', 'the validator was not found; serve soglasie.check.js beside soglasie.js while developing'),
    )
}

try {
  start()
} catch (cause) {
  warn('head', 'stopped, everything stays shut; please report this', cause)
}
