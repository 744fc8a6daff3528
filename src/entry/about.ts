import { readHistory } from '../delivery/history.js'
import { readReceipts } from '../delivery/receipts.js'
import { policyAsk } from '../model/acceptance.js'
import type { LiveConsent } from '../model/consent.js'
import { receiptOf } from '../model/receipt.js'
import type { AboutTexts } from '../model/texts.js'
import { drawAbout } from '../ui/about.js'
import { download } from '../ui/download.js'
import type { About } from '../ui/settings.js'

const storage = () => localStorage

/** The lower half of the settings dialog, fetched when that is opened or a receipt is wanted. */
export function create(consent: LiveConsent, own: AboutTexts): About {
  const { config } = consent
  const receipt = () => receiptOf(config, consent.state, consent.decision, readReceipts(storage))
  return {
    draw: (place, { texts, labels, locale }, tell) =>
      drawAbout({
        place,
        consent,
        texts: { ...texts, ...own },
        labels,
        locale,
        tell,
        ask: policyAsk(config.policy, consent.state?.policy),
        receipt,
        history: readHistory(storage),
      }),
    download() {
      const copy = receipt()
      if (copy) download(document, config.operator.id + '-consent.json', copy)
      else consent.warn('receipt', 'there is none yet; call exportReceipt() after an answer')
    },
  }
}
