import type { Text } from '../model/policy.js'

/** A text in the language of the notice; else in its base language, in English, in any. */
export const say = (text: Text | undefined, locale: string): string =>
  typeof text === 'object'
    ? (text[locale] ?? text[locale.replace(/-.*/, '')] ?? text['en'] ?? Object.values(text)[0] ?? '')
    : (text ?? '')

/** `2026-09-01` in the visitor's way of writing dates; as it stands where the tag is unknown to the browser. */
export function sayDate(
  date: string,
  locale: string,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'long' },
): string {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone: date.length > 10 ? undefined : 'UTC', ...options }).format(
      new Date(date),
    )
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
