import type { ConsentState, Globals, VendorSignal } from '../../model/vendor.js'
import { call } from './call.js'
import { last, same } from './last.js'
import { tellSignals } from './tell.js'
import { switchBack, switchOff } from './marks.js'

type Answer = 'granted' | 'denied'

/** Google's settings of the consent default, by Google's names. */
export interface GoogleSettings {
  /** Milliseconds tags wait for an update before they send. Default 500. */
  readonly wait_for_update?: number
  /**
   * ISO 3166-2 regions the refusing default is for. Default: everywhere. Outside the regions Google takes everything
   * as granted, so name them only where the law of the others does not ask.
   */
  readonly region?: readonly string[]
  /** Strip ad identifiers from requests while `ad_storage` is denied. Default true. */
  readonly ads_data_redaction?: boolean
  /** Carry click ids in links while cookies are denied. Default false: it passes identifiers without a cookie. */
  readonly url_passthrough?: boolean
}

function asArguments(..._values: unknown[]): IArguments {
  return arguments
}

/**
 * Google takes commands from `dataLayer` as `arguments` objects only: a plain array is a message of Tag Manager and is
 * silently ignored as a consent command.
 */
function gtag(window: Globals, ...command: unknown[]): void {
  try {
    call((window['dataLayer'] ??= []), 'push', asArguments(...command))
  } catch {
    // A frozen window.
  }
}

/** All seven types of Consent Mode v2. Security is what the site itself needs: never asked about. */
function types(answer: (purpose: 'functional' | 'analytics' | 'marketing') => boolean): Record<string, Answer> {
  const word = (purpose: 'functional' | 'analytics' | 'marketing'): Answer => (answer(purpose) ? 'granted' : 'denied')
  return {
    ad_storage: word('marketing'),
    ad_user_data: word('marketing'),
    ad_personalization: word('marketing'),
    analytics_storage: word('analytics'),
    functionality_storage: word('functional'),
    personalization_storage: word('functional'),
    security_storage: 'granted',
  }
}

const said = (window: Globals, kind: string) =>
  last(window['dataLayer'], (entry) => entry[0] === 'consent' && entry[1] === kind)

/** Measurement ids the page has configured: `gtag('config', 'G-…')`. */
function configured(window: Globals): string[] {
  const layer: unknown = window['dataLayer']
  if (!Array.isArray(layer)) return []
  return layer
    .filter((entry) => entry?.[0] === 'config' && typeof entry[1] === 'string')
    .map((entry) => entry[1] as string)
}

/** Consent Mode v2, one object for Analytics, Ads and Tag Manager: they read one `dataLayer`. */
export const googleSignal: VendorSignal = {
  tell: tellSignals,
  before(window: Globals, { settings = {} }: ConsentState) {
    if (said(window, 'default')) return
    const {
      wait_for_update = 500,
      region,
      ads_data_redaction = true,
      url_passthrough = false,
    } = settings as GoogleSettings
    gtag(window, 'consent', 'default', {
      ...types(() => false),
      wait_for_update,
      ...(region && { region: [...region] }),
    })
    gtag(window, 'set', 'ads_data_redaction', ads_data_redaction)
    gtag(window, 'set', 'url_passthrough', url_passthrough)
  },
  update(window, state) {
    const answers = types((purpose) => state.granted(purpose))
    if (state.granted('analytics')) switchBack(window, 'ga-disable-')
    const standing = said(window, 'update')
    if (!standing || !same([standing[2]], [answers])) gtag(window, 'consent', 'update', answers)
  },
  stop(window, ids = []) {
    for (const id of new Set([...ids, ...configured(window)])) switchOff(window, 'ga-disable-' + id)
  },
}
