import type { LiveConsent } from '../model/consent.js'
import { readReceipts } from '../delivery/receipts.js'
import { policyAsk } from '../model/acceptance.js'
import { receiptOf } from '../model/receipt.js'
import type { AboutTexts, NoticeTexts, SettingsTexts } from '../model/texts.js'
import { type Settings, createSettings } from '../ui/settings.js'

/** The settings dialog, fetched on intent: pointer over, focus, or a call. */
export const create = (
  consent: LiveConsent,
  texts: SettingsTexts & AboutTexts,
  labels: NoticeTexts,
  locale: string,
): Settings =>
  createSettings(consent, texts, labels, locale, document, {
    receipt: () =>
      receiptOf(
        consent.config,
        consent.state,
        consent.decision,
        readReceipts(() => localStorage),
      ),
    ask: () => policyAsk(consent.config.policy, consent.state?.policy),
  })
