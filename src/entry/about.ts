import { readHistory } from '../delivery/history.js'
import { policyAsk } from '../model/acceptance.js'
import type { LiveConsent } from '../model/consent.js'
import type { Receipt } from '../model/receipt.js'
import type { AboutTexts } from '../model/texts.js'
import { drawAbout } from '../ui/about.js'
import type { About } from '../ui/settings.js'

/** The lower half of the settings dialog, fetched when that is opened. */
export const create =
  (consent: LiveConsent, own: AboutTexts, receipt: () => Receipt | undefined): About =>
  (place, { texts, labels, locale }, tell) =>
    drawAbout({
      place,
      consent,
      texts: { ...texts, ...own },
      labels,
      locale,
      tell,
      ask: policyAsk(consent.config.policy, consent.state?.policy),
      receipt: receipt(),
      history: readHistory(() => localStorage),
    })
