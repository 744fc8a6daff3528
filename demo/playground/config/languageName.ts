const names = () => new Intl.DisplayNames(['en'], { type: 'language' })

/** `Russian (ru)`; a tag that is none stands for itself. */
export function languageName(tag: string): string {
  try {
    const name = names().of(tag)
    return name && name !== tag ? `${name} (${tag})` : tag
  } catch {
    return tag
  }
}

/** Is the language written from right to left? Intl does not say it in every browser yet. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (/^(ar|he|fa|ur)\b/.test(tag) ? 'rtl' : 'ltr')
