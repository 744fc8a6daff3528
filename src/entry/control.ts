import type { LiveConsent } from '../model/consent.js'
import { showControl } from '../page/control.js'

/** The floating way back to settings, for pages that have none of their own. */
export function join(consent: LiveConsent): void {
  const text = consent.config.ui?.control
  const label = typeof text === 'object' ? (text[document.documentElement.lang] ?? Object.values(text)[0]) : text
  consent.onDestroy(showControl(document, typeof label === 'string' ? label : 'Cookie', () => consent.showSettings()))
}
