/** Languages that ship; a test keeps the list equal to `src/locales`. */
export const available = ['en', 'kk', 'ru']

/** The first wanted language there is (BCP 47: exact, then base language), else English. */
export function pickLocale(wanted: readonly (string | undefined)[]): string {
  for (const tag of wanted) {
    const lower = tag?.toLowerCase() ?? ''
    const found = [lower, lower.split('-')[0]].find((name) => available.includes(name as string))
    if (found) return found
  }
  return 'en'
}
