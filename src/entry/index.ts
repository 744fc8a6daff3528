import { createClosed } from '../model/closed.js'
import type { Consent } from '../model/consent.js'
import type { Config } from '../model/policy.js'
import type { Vendor } from '../model/vendor.js'
import { boot } from './boot.js'
import { createHolding } from './holding.js'

export type { Act, Consent, Events } from '../model/consent.js'
export type { Decision, Signals } from '../model/decision.js'
export type { State } from '../model/token.js'
export type * from '../model/policy.js'
export type { ConsentRecord, Facts, RecordEvent, RecordMethod } from '../model/record.js'

/** What the notice says. */
const locales = import.meta.glob<{ default: unknown }>('../locales/*.ts')

/** The further parts as chunks of the site's own build. */
const parts: Record<string, (name: string) => Promise<unknown>> = {
  'soglasie.app': () => import('./app.js'),
  'soglasie.settings': () => import('./settings.js'),
  'soglasie.about': () => import('./about.js'),
  'soglasie.layout': () => import('./layout.js'),
  'soglasie.share': () => import('./share.js'),
  'soglasie.delivery': () => import('./delivery.js'),
  'soglasie.accept': () => import('./accept.js'),
  'soglasie.form': () => import('./form.js'),
  'soglasie.element': () => import('./element.js'),
  'soglasie.control': () => import('./control.js'),
  'soglasie.sweep': () => import('./sweep.js'),
  'soglasie.reload': () => import('./reload.js'),
  'soglasie.embed': () => import('./embed.js'),
  'soglasie.worlds': () => import('./worlds.js'),
  'soglasie.import': () => import('./import.js'),
}

/** The halves of locales that come on intent: two hundred addresses that an application need not carry from the start. */
const bringHalf = async (name: string) => {
  const { halves } = await import('./halves.js')
  // `locales/ru.settings` is the file `locales/settings/ru.ts`.
  return halves[`../${name.replace(/([\w-]+)\.(\w+)$/, '$2/$1')}.ts`]?.()
}

const bring = async <Module>(name: string): Promise<Module> => {
  const part = await (parts[name] ?? locales[`../${name}.ts`] ?? bringHalf)(name)
  if (!part) throw new Error(`[soglasie] [npm] there is no part "${name}"`)
  return part as Module
}

/**
 * Puts Soglasie on the page and returns its handle; the same as the script tag gives as `window.soglasie`.
 * On a server nothing is open and nothing happens.
 * @param config checked beforehand with `npx soglasie check`; while developing call `validateConfig` of `soglasie/schema`
 * @param options `vendors`: entries of `soglasie/vendors/*` whose hosts, names and consent signals the gate takes over
 * @example
 * const consent = createConsent(config)
 * if (consent.has('analytics')) startAnalytics()
 */
export function createConsent(config: Config, { vendors }: { vendors?: readonly Vendor[] } = {}): Consent {
  return typeof document === 'undefined' ? createClosed(config) : boot(config, window, bring, vendors, createHolding)
}
