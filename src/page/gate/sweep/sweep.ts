import type { LiveConsent } from '../../../model/consent.js'
import type { Known } from '../../../model/services.js'
import { cookieNames, dropCookie } from './cookies.js'
import { leftovers } from './leftover.js'
import { watchReturns } from './returns.js'
import { dropCaches, dropDatabases, dropKeys } from './stores.js'

/** Said to an earlier watch on the same page: there is a newer list of what is shut. */
const handover = 'soglasie:sweep'

/**
 * Takes away what services that are shut have left on the device, now and whenever it comes back. Of a service that
 * is opened again nothing more is touched.
 * @param isShut asked before each pass
 */
export function sweepPage(
  consent: LiveConsent,
  window: Window & typeof globalThis,
  known: readonly Known[],
  isShut: (service: Known) => boolean,
): void {
  const { document } = window
  const stop = new AbortController()
  const left = leftovers(consent.config, known, isShut)
  const pass = () => {
    for (const name of cookieNames(document))
      if (left('cookies', name)) dropCookie(document, name, window.isSecureContext)
    dropKeys(window, left)
    for (const dropped of [dropDatabases(window, known, left), dropCaches(window, left)])
      dropped.catch(() => {
        // Blocked: nothing is kept there.
      })
  }
  window.dispatchEvent(new Event(handover))
  const end = () => stop.abort()
  window.addEventListener(handover, end, { signal: stop.signal })
  consent.onDestroy(end)
  pass()
  watchReturns(window, left, pass, stop.signal)
}
