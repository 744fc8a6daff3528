import type { LiveConsent } from '../model/consent.js'

export { arrange } from '../ui/layout.js'

/** Gives every part on the page the site's choice of light or dark; a style sheet may set the property as well. */
export function join(consent: LiveConsent): void {
  const { style } = document.documentElement
  const theme = consent.config.ui?.theme ?? 'auto'
  if (theme === 'auto') return
  style.setProperty('--soglasie-scheme', theme)
  consent.onDestroy(() => style.removeProperty('--soglasie-scheme'))
}
