import type { LiveConsent } from '../model/consent.js'
import { type Known, knownServices, ownersOf } from '../model/services.js'
import type { ConsentState, Vendor, VendorSignal } from '../model/vendor.js'
import { holdUnmarked } from '../page/gate/hold/hold.js'
import type { Trust } from '../page/gate/trust.js'
import type { Bring, SweepModule } from './app.types.js'

/**
 * Everything about services by name: tells vendors' consent signals, holds what nobody marked while a service is
 * shut, and has what a withdrawal leaves behind swept away. Not part of a head baked for a site without services.
 */
export function createHolding(
  window: Window & typeof globalThis,
  consent: LiveConsent,
  vendors: readonly Vendor[],
  trusted: Trust,
  held: Set<Element>,
  shown: WeakSet<Element>,
  locale: () => string,
  bring: Bring,
): void {
  const { config, has } = consent
  const known = knownServices(config, vendors)
  const { document } = window
  const opens = ({ purpose, service }: Known) => has(purpose, service)
  /** Vendors that share an API share its signal, and it is told once. */
  const signals = new Map<VendorSignal, ConsentState>()
  for (const { signal, settings } of known)
    if (signal)
      signals.set(signal, {
        granted: (purpose) => {
          const own = known.filter((service) => service.signal === signal && service.usual === purpose)
          return own.length ? own.some(opens) : has(purpose)
        },
        settings: { ...signals.get(signal)?.settings, ...settings },
      })

  let shut: readonly Known[] = known
  let undo: (() => void) | undefined

  /** Did somebody leave what belongs to a service that is shut? */
  const leftovers = () => {
    const some = (kind: 'cookies' | 'storage', names: string[]) =>
      names.some((name) => {
        const owners = ownersOf(known, kind, name)
        return owners.length && !owners.some(opens)
      })
    try {
      return (
        some(
          'cookies',
          document.cookie.split('; ').map((pair) => pair.split('=')[0] as string),
        ) || some('storage', Object.keys(window.localStorage).concat(Object.keys(window.sessionStorage)))
      )
    } catch {
      // Blocked: nothing can be left.
      return false
    }
  }

  const follow = () => {
    const before = shut
    shut = known.filter((service) => !opens(service))
    const ran = shut.filter((service) => !before.includes(service))
    for (const [signal, state] of signals) if (ran.length || consent.decision) signal.update?.(window, state)
    if (!shut.length || config.gate?.hold === false) {
      undo?.()
      undo = undefined
    } else undo ??= holdUnmarked(window, config, known, opens, trusted, held, shown)
    if (ran.length || leftovers())
      bring<SweepModule>('soglasie.sweep').then(
        ({ sweep }) => sweep(consent, shut, ran, locale(), bring, known),
        () => {},
      )
  }

  for (const [signal, state] of signals) signal.before?.(window, state)
  follow()
  const tabs = new BroadcastChannel('soglasie')
  tabs.onmessage = () => consent.refresh()
  consent.on('change', () => {
    follow()
    tabs.postMessage(0)
  })
  consent.onDestroy(() => {
    tabs.close()
    undo?.()
  })
}
