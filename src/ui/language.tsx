import type { ComponentChildren } from 'preact'
import type { View } from './settings.js'

/** What a language is called: by itself, else in the language of the dialog, else by its tag; and in which language that is. */
export function nameLanguage(tag: string, locale: string): { readonly name: string; readonly lang: string } {
  try {
    const names = new Intl.DisplayNames([tag, locale], { type: 'language' })
    const lang = names.resolvedOptions().locale
    const name = names.of(tag) ?? tag
    return { name: name.replace(/^./u, (first) => first.toLocaleUpperCase(lang)), lang }
  } catch {
    return { name: tag, lang: tag }
  }
}

/** The language of the dialog and the notice, for this visit. */
export function Language({ texts, locale, locales, translate }: View): ComponentChildren {
  const offered = locales.includes(locale) ? locales : [locale, ...locales]
  return (
    offered.length > 1 && (
      <label class="language">
        {texts.language}
        <select data-soglasie="language" value={locale} onChange={(event) => translate(event.currentTarget.value)}>
          {offered.map((tag) => {
            const { name, lang } = nameLanguage(tag, locale)
            return (
              <option key={tag} value={tag} lang={lang}>
                {name}
              </option>
            )
          })}
        </select>
      </label>
    )
  )
}
