import type { LiveConsent } from '../model/consent.js'
import { showControl } from '../page/control.js'

/** The floating way back to settings, for pages that have none of their own. */
export function float(consent: LiveConsent, label: string): void {
  consent.onDestroy(showControl(document, label, () => consent.showSettings()))
}
