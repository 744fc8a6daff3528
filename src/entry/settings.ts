import type { LiveConsent } from '../model/consent.js'
import type { AboutTexts, NoticeTexts, SettingsTexts } from '../model/texts.js'
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
): Settings {
  const { ui } = consent.config
  const bringTexts = async <Texts>(locale: string, half = ''): Promise<Texts> => ({
    ...(await bring<{ default: Texts }>(`locales/${locale}${half}`)).default,
    ...ui?.texts?.[locale],
  })
  const own = { texts: { ...texts, ...ui?.texts?.[locale] }, labels, locale }
  return createSettings(consent, own, document, {
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
      return part.create(consent, texts)
    },
    speak,
  })
}
