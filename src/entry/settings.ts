import { readReceipts } from '../delivery/receipts.js'
import type { LiveConsent } from '../model/consent.js'
import { receiptOf } from '../model/receipt.js'
import type { AboutTexts, NoticeTexts, SettingsTexts } from '../model/texts.js'
import { download } from '../ui/download.js'
import { type Settings, createSettings } from '../ui/settings.js'
import type { Bring } from './app.types.js'
import { listLocales } from './listLocales.js'

/**
 * The settings dialog, fetched on intent: pointer over, focus, or a call.
 * @param speak the visitor has chosen another language
 */
export function create(
  consent: LiveConsent,
  texts: SettingsTexts,
  labels: NoticeTexts,
  locale: string,
  bring: Bring,
  speak: (labels: NoticeTexts, locale: string) => void,
): Settings & { download(): void } {
  const { ui, operator } = consent.config
  const bringTexts = async <Texts>(locale: string, half = ''): Promise<Texts> => ({
    ...(await bring<{ default: Texts }>(`locales/${locale}${half}`)).default,
    ...ui?.texts?.[locale],
  })
  const receipt = () =>
    receiptOf(
      consent.config,
      consent.state,
      consent.decision,
      readReceipts(() => localStorage),
    )
  const own = { texts: { ...texts, ...ui?.texts?.[locale] }, labels, locale }
  const settings = createSettings(consent, own, document, {
    locales: listLocales(ui?.locales),
    async words(locale) {
      const [labels, texts] = await Promise.all([
        bringTexts<NoticeTexts>(locale),
        bringTexts<SettingsTexts>(locale, '.settings'),
      ])
      return { texts, labels, locale }
    },
    async about(locale) {
      const [part, texts] = await Promise.all([
        bring<typeof import('./about.js')>('soglasie.about'),
        bringTexts<AboutTexts>(locale, '.about'),
      ])
      return part.create(consent, texts, receipt)
    },
    speak,
  })
  return {
    ...settings,
    /** Downloads the visitor's receipt as JSON. */
    download() {
      const copy = receipt()
      if (copy) download(document, operator.id + '-consent.json', copy)
      else consent.warn('receipt', 'there is none yet; call exportReceipt() after an answer')
    },
  }
}
