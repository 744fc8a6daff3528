import { type Texts, en } from './texts/en.js'
import { ru } from './texts/ru.js'

export type Language = 'en' | 'ru'

/** The texts in one language, and numbers and times as it writes them. */
export interface Words {
  readonly language: Language
  readonly t: Texts
  readonly number: (value: number) => string
  /** A part of a whole in percent; a dash where there is no whole. */
  readonly share: (part: number, whole: number) => string
  /** @param value `YYYY-MM-DD` */
  readonly day: (value: string) => string
  readonly shortDay: (value: string) => string
  /** @param value ISO 8601; shown in UTC, as it is stored */
  readonly time: (value: string) => string
}

export function createWords(language: Language): Words {
  // Day before month and 24 hours, as everywhere but in the United States.
  const region = language === 'en' ? 'en-GB' : language
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(region, { timeZone: 'UTC', ...options })
    return (value: string) => {
      const at = Date.parse(value)
      return Number.isNaN(at) ? value : formatter.format(at)
    }
  }
  const time = format({ dateStyle: 'medium', timeStyle: 'medium' })
  const numbers = new Intl.NumberFormat(language)
  const shares = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  return {
    language,
    t: language === 'ru' ? ru : en,
    number: (value) => numbers.format(value),
    share: (part, whole) => (whole ? shares.format(part / whole) : '–'),
    day: format({ dateStyle: 'long' }),
    shortDay: format({ day: 'numeric', month: 'short' }),
    time: (value) => `${time(value)} UTC`,
  }
}

/** The first of the visitor's languages that there is; English otherwise. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const found = wanted.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'ru' || tag === 'en')
  return found === 'ru' ? 'ru' : 'en'
}
