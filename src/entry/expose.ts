import type { LiveConsent } from '../model/consent.js'

type Queued = (consent: LiveConsent) => void

/**
 * Makes the handle `window.soglasie`, once, and calls what was queued before it:
 * `(window.soglasie ||= []).push((consent) => …)`.
 * @param create called unless a first copy of the script stands already; undefined answers every question with no
 */
export function expose(page: { soglasie?: unknown }, create: () => LiveConsent | undefined): void {
  const early = page.soglasie
  if (early && !Array.isArray(early)) return
  const consent = create()
  const push = (call: Queued) => call((consent ?? closed) as LiveConsent)
  page.soglasie = consent ? Object.assign(consent, { push }) : closed
  for (const call of (early as Queued[] | undefined) ?? []) push(call)
}

/** What a page gets whose configuration cannot be used: every question is answered with no. */
const closed = new Proxy(
  {},
  { get: (_, name) => () => (name === 'on' ? () => {} : name === 'when' && new Promise(() => {})) },
)
