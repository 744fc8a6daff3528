import type { LiveConsent } from '../model/consent.js'

type Queued = (consent: LiveConsent) => void

/**
 * Makes the handle `window.soglasie`, once, and calls what was queued before it:
 * `(window.soglasie ||= []).push((consent) => …)`.
 * @param create called unless a first copy of the script stands already
 */
export function expose(page: { soglasie?: unknown }, create: () => LiveConsent): void {
  const early = page.soglasie
  if (early && !Array.isArray(early)) return
  const consent = create()
  const push = (call: Queued) => call(consent)
  page.soglasie = Object.assign(consent, { push })
  for (const call of (early as Queued[] | undefined) ?? []) push(call)
}
