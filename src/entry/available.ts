/** Languages that ship, two letters each; Chinese in two scripts. A test keeps the list equal to `src/locales`. */
export const available =
  'arazbabebgcsdadeelenesetfafifrgahehihrhuhyiditjakakkkokyltlvmtnonlplptroruskslsrsvtgtktrttukuzvizh'

/**
 * The first wanted language there is, else English. BCP 47: a Chinese tag without a script gets that of its region, as
 * CLDR's likely subtags have it (`zh-TW` is `zh-Hant`); a tag that is none is passed over. Read by hand: the first
 * `Intl.Locale` of a page costs Chromium about a millisecond, `maximize()` ten.
 */
export function pickLocale(wanted: readonly (string | undefined)[]): string {
  for (const tag of wanted) {
    const [, language = '', traditional] = /^(..)(-hant|-tw|-hk|-mo)?(?![^-])/.exec(tag?.toLowerCase() ?? '') ?? []
    // Bokmål and Nynorsk readers share one text.
    const name = language.replace(/^n[bn]$/, 'no')
    if ((available.match(/../g) as string[]).includes(name))
      return name.replace('zh', traditional ? 'zh-Hant' : 'zh-Hans')
  }
  return 'en'
}
