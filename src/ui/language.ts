import { languageNames } from './languageNames.js'
import type { View } from './settings.js'

/** The language of the dialog and the notice, for this visit; nothing where there is no choice. */
export function language(view: View): Node | undefined {
  const { make, text, live, locales, translate } = view
  const { locale } = view.words
  const offered = locales.includes(locale) ? locales : [locale, ...locales]
  if (offered.length < 2) return
  const options = offered.map((tag) => make('option', { value: tag, lang: tag }, languageNames[tag] ?? tag))
  const select = make('select', { onchange: () => translate(select.value) }, ...options)
  select.dataset['soglasie'] = 'language'
  live((words) => (select.value = words.locale))
  return make(
    'label',
    { className: 'language' },
    text(({ texts }) => texts.language),
    select,
  )
}
