import type { Config } from '../model/policy.js'
import type { Terms } from '../page/worlds/foreignMarks.js'
import { translateMarkup } from '../page/worlds/translateMarkup.js'

export type { Terms } from '../page/worlds/foreignMarks.js'

/**
 * Lets the gate understand the markup of vanilla-cookieconsent, Klaro, Cookiebot, tarteaucitron and c15t. Called
 * before `createConsent`.
 * @param terms what names of the other tool stand for, where that is not plain from the configuration
 * @returns its undo; on a server nothing happens
 * @example
 * understandMarkup(config, { purposes: { targeting: 'marketing' } })
 * const consent = createConsent(config)
 */
export function understandMarkup(config: Config, terms: Terms = {}): () => void {
  if (typeof document === 'undefined') return () => {}
  return translateMarkup(document, config, terms, (message) => console.warn(`[soglasie] [compat] ${message}`))
}
