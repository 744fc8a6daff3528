import type { LiveConsent } from '../model/consent.js'
import { type Known, knownServices } from '../model/services.js'
import type { Vendor } from '../model/vendor.js'
import { holdUnmarked } from '../page/gate/hold/hold.js'
import { createRules } from '../page/gate/hold/rules.js'
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
  const rules = createRules(document, known, opens)
  const tell = known.find(({ signal }) => signal)?.signal?.tell(window, known, opens, has)
  let shut: readonly Known[] = known
  let undo: (() => void) | undefined

  /** Did somebody leave what belongs to a service that is shut? Asked only where one is. */
  const leftovers = () => {
    try {
      return (
        document.cookie.split('; ').some((pair) => rules.keeps('cookies', pair.split('=')[0] as string)) ||
        // The first question to the storage costs a page 2 to 5 ms: not where no service keeps anything there.
        (known.some(({ storage }) => storage) &&
          Object.keys(window.localStorage).some((key) => rules.keeps('storage', key)))
      )
    } catch {
      // Blocked: nothing can be left.
    }
  }

  const follow = () => {
    const before = shut
    shut = known.filter((service) => !opens(service))
    const ran = shut.filter((service) => !before.includes(service))
    if (ran.length || consent.decision) tell?.('update')
    if (!shut.length || config.gate?.hold === false) {
      undo?.()
      undo = undefined
    } else undo ??= holdUnmarked(window, config, rules, trusted, held, shown)
    if (shut.length && (ran.length || leftovers()))
      bring<SweepModule>('soglasie.sweep').then(
        ({ sweep }) => sweep(consent, shut, ran, locale(), bring, known),
        () => {},
      )
  }

  tell?.('before')
  follow()
  consent.on('change', follow)
  consent.onDestroy(() => undo?.())
}
