import { type Consent, createConsent as createPure, type LiveConsent } from '../model/consent.js'
import type { Config } from '../model/policy.js'
import { takeLink } from '../page/link.js'
import type { App, Arrival } from './app.types.js'
import { pickLocale } from './available.js'
import { boot } from './boot.js'

export type { Act, Consent, Events, Receipt } from '../model/consent.js'
export type { Decision, Signals } from '../model/decision.js'
export type * from '../model/policy.js'
export type { ConsentRecord, Facts, RecordEvent, RecordMethod } from '../model/record.js'

const notices = import.meta.glob<{ default: unknown }>('../locales/*.ts')
const dialogs = import.meta.glob<{ default: unknown }>('../locales/settings/*.ts')

/** The further parts as chunks of the site's own build. */
const parts: Record<string, () => Promise<unknown>> = {
  'soglasie.app': () => import('./app.js'),
  'soglasie.settings': () => import('./settings.js'),
  'soglasie.share': () => import('./share.js'),
}

const bring = <Module>(name: string): Promise<Module> => {
  const [, locale, half] = /^locales\/([\w-]+?)(\.settings)?$/.exec(name) ?? []
  const load = locale
    ? half
      ? dialogs[`../locales/settings/${locale}.ts`]
      : notices[`../locales/${locale}.ts`]
    : parts[name]
  return (load?.() ?? Promise.reject(new Error(`[soglasie] [npm] there is no part "${name}"`))) as Promise<Module>
}

/**
 * Puts Soglasie on the page and returns its handle; the same as the script tag gives as `window.soglasie`.
 * On a server nothing is open and nothing happens.
 * @param config checked beforehand with `npx soglasie check`; while developing call `validateConfig` of `soglasie/schema`
 * @example
 * const consent = createConsent(config)
 * if (consent.has('analytics')) startAnalytics()
 */
export function createConsent(config: Config): Consent {
  if (typeof document === 'undefined') return closed(config)
  const link = config.scope?.domains && takeLink(window)
  return boot(
    config,
    window,
    {
      async app(consent, wanted) {
        const locale = pickLocale(wanted)
        const [{ mount }, texts] = await Promise.all([
          bring<{
            mount(consent: LiveConsent, texts: unknown, locale: string, bring: unknown, arrival: Arrival): App
          }>('soglasie.app'),
          bring<{ default: unknown }>('locales/' + locale),
        ])
        return mount(consent, texts.default, locale, bring, { link })
      },
      share: () => bring('soglasie.share'),
    },
    link,
  )
}

/** Server-side rendering: every purpose that needs consent is shut, nothing is read, written or sent. */
const closed = (config: Config): Consent =>
  createPure(config, {
    read: () => undefined,
    write: () => {},
    signals: () => ({ gpc: false, dnt: false, blocked: true }),
    now: Date.now,
    subject: () => '',
    uuid: () => '',
    file: () => true,
    call: () => {},
    warn: () => {},
  })
