import type { LiveConsent } from '../model/consent.js'
import { type Known, type NameKind, knownServices } from '../model/services.js'
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

  /** Has taken away what services that are shut have left: where one was open just now, or where something may be left. */
  const clear = async (ran: readonly Known[]) => {
    const keeps = (kind: NameKind) => shut.some((service) => service[kind]?.[0])
    if (
      ran.length ||
      // What is there is told only later, in the browser's own time: the part that can wait for it comes and looks.
      keeps('databases') ||
      keeps('caches') ||
      // Each look costs a wait for the browser's process, the first one at the storage 2 to 5 ms.
      (keeps('cookies') &&
        document.cookie.split('; ').some((pair) => rules.keeps('cookies', pair.split('=')[0] as string))) ||
      (keeps('storage') && Object.keys(window.localStorage).some((key) => rules.keeps('storage', key)))
    )
      (await bring<SweepModule>('soglasie.sweep')).sweep(consent, shut, ran, locale(), bring, known)
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
    clear(ran).catch(() => {
      // Blocked: nothing can be left. That the part did not come is said already.
    })
  }

  tell?.('before')
  follow()
  consent.on('change', follow)
  consent.onDestroy(() => undo?.())
}
