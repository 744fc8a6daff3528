import { available, pickLocale } from './available.js'

/**
 * Languages to choose from.
 * @param offered tags as the operator writes them; default: all that ship
 */
export const listLocales = (offered?: readonly string[]): readonly string[] =>
  offered
    ? [...new Set(offered.map((tag) => pickLocale([tag])))]
    : (available.match(/../g) ?? []).flatMap((tag) => (tag === 'zh' ? ['zh-Hans', 'zh-Hant'] : tag))
