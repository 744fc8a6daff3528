import type { Text } from '../model/policy.js'

/** A text in the language of the notice; else in its base language, in English, in any. */
export const say = (text: Text | undefined, locale: string): string =>
  typeof text === 'object'
    ? (text[locale] ?? text[locale.replace(/-.*/, '')] ?? text['en'] ?? Object.values(text)[0] ?? '')
    : (text ?? '')

/** A date in the visitor's way of writing dates; as it stands where the browser does not know the language. */
export function sayDate(date: string, locale: string, options?: Intl.DateTimeFormatOptions): string {
  try {
    return new Date(date).toLocaleString(locale, options ?? { dateStyle: 'long', timeZone: 'UTC' })
  } catch {
    return date
  }
}

/** The pieces of a template: `{name}` is replaced by what `parts` gives. */
export const fill = <Part>(template: string, parts: Readonly<Record<string, Part | undefined>>): (string | Part)[] =>
  template
    .split(/\{(\w+)\}/)
    .map((piece, index) => (index % 2 ? (parts[piece] ?? '') : piece))
    .filter((piece) => piece !== '')
