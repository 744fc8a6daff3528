/** Languages that ship, two letters each; Chinese in two scripts. A test keeps the list equal to `src/locales`. */
export const available =
  'arazbabebgcsdadeelenesetfafifrgahehihrhuhyiditjakakkkokyltlvmtnonlplptroruskslsrsvtgtktrttukuzvizh'

/**
 * The first wanted language there is, else English. BCP 47: a Chinese tag without a script gets that of its region, by
 * CLDR's likely subtags (`zh-TW` is `zh-Hant`); a tag that is none is passed over.
 */
export function pickLocale(wanted: readonly (string | undefined)[]): string {
  for (const tag of wanted)
    try {
      const { language, script } = new Intl.Locale(tag as string).maximize()
      // Bokmål and Nynorsk readers share one text.
      const name = language.replace(/^n[bn]$/, 'no')
      if ((available.match(/../g) as string[]).includes(name)) return name.replace('zh', 'zh-' + script)
    } catch {
      // Not a tag.
    }
  return 'en'
}
