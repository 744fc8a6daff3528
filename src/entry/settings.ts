import type { LiveConsent } from '../model/consent.js'
import type { AboutTexts, NoticeTexts, SettingsTexts } from '../model/texts.js'
import { type Settings, createSettings } from '../ui/settings.js'
import { withOwn } from '../ui/withOwn.js'
import type { Bring } from './app.types.js'
import { listLocales } from './listLocales.js'

/**
 * Where the language the visitor has chosen is kept, for this visit: a choice of the visitor's own needs no consent
 * (ePrivacy art. 5(3), WP 194 §3.6), and without it nothing is written.
 */
const chosenKey = 'soglasie-language'

/**
 * The settings dialog, fetched on intent: pointer over, focus, or a call.
 * @param speak another language is spoken from now on
 */
export async function create(
  consent: LiveConsent,
  texts: SettingsTexts,
  labels: NoticeTexts,
  locale: string,
  bring: Bring,
  speak: (labels: NoticeTexts, locale: string) => void,
): Promise<Settings> {
  const { ui } = consent.config
  const locales = listLocales(ui?.locales)
  const bringTexts = async <Texts extends object>(locale: string, half = ''): Promise<Texts> =>
    withOwn((await bring<{ default: Texts }>(`locales/${locale}${half}`)).default, ui?.texts?.[locale])
  const words = async (locale: string) => {
    const [labels, texts] = await Promise.all([
      bringTexts<NoticeTexts>(locale),
      bringTexts<SettingsTexts>(locale, '.settings'),
    ])
    return { texts, labels, locale }
  }
  const own = { texts: withOwn(texts, ui?.texts?.[locale]), labels, locale }
  let chosen: string | null | undefined
  try {
    chosen = sessionStorage.getItem(chosenKey)
  } catch {
    // Storage is blocked.
  }
  const spoken = chosen && chosen !== locale && locales.includes(chosen) ? await words(chosen).catch(() => own) : own
  return createSettings(consent, spoken, locale, document, {
    locales,
    words,
    async about(locale) {
      const [part, texts] = await Promise.all([
        bring<typeof import('./about.js')>('soglasie.about'),
        bringTexts<AboutTexts>(locale, '.about'),
      ])
      return part.create(consent, texts)
    },
    speak(labels, locale) {
      try {
        sessionStorage.setItem(chosenKey, locale)
      } catch {
        // Then it is spoken on this page.
      }
      speak(labels, locale)
    },
  })
}
