import type { Text } from '../model/policy.js'

/** A text in the language of the notice; else in English, in any. */
export const say = (text: Text | undefined, locale: string): string =>
  typeof text === 'object' ? (text[locale] ?? text['en'] ?? Object.values(text)[0] ?? '') : (text ?? '')

/** A date in the visitor's way of writing dates; in figures where the browser does not know the language. */
export function sayDate(date: string, locale: string, options?: Intl.DateTimeFormatOptions): string {
  const form = options ?? { dateStyle: 'long', timeZone: 'UTC' }
  try {
    const said = new Date(date).toLocaleString(locale, form)
    // Chromium knows no Kazakh months and writes `M09`.
    if (Intl.DateTimeFormat.supportedLocalesOf(locale)[0] && !/M\d\d/.test(said)) return said
  } catch {
    // Not a language.
  }
  // Swedes write figures as ISO 8601 does.
  return new Date(date).toLocaleString('sv', { ...form, dateStyle: 'short' })
}

/** The pieces of a template: `{name}` is replaced by what `parts` gives. */
export const fill = <Part>(template: string, parts: Readonly<Record<string, Part | undefined>>): (string | Part)[] =>
  template
    .split(/\{(\w+)\}/)
    .map((piece, index) => (index % 2 ? (parts[piece] ?? '') : piece))
    .filter((piece) => piece !== '')
