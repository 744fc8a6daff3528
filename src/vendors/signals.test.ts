/** The exact words of each signal, as the vendor documents them. */
import { describe, expect, test } from 'vitest'
import type { ConsentState, Globals, VendorPurpose } from '../model/vendor.js'
import { adobe } from './adobe.js'
import { amplitude } from './amplitude.js'
import { clarity } from './clarity.js'
import { crisp } from './crisp.js'
import { datadog } from './datadog.js'
import { fullstory } from './fullstory.js'
import { googleAds } from './google-ads.js'
import { googleAnalytics } from './google-analytics.js'
import { googleTagManager } from './google-tag-manager.js'
import { hubspot } from './hubspot.js'
import { intercom } from './intercom.js'
import { jivo } from './jivo.js'
import { matomo } from './matomo.js'
import { meta } from './meta.js'
import { metrica } from './metrica.js'
import { microsoftUet } from './microsoft-uet.js'
import { mixpanel } from './mixpanel.js'
import { pinterest } from './pinterest.js'
import { posthog } from './posthog.js'
import { reddit } from './reddit.js'
import { tiktok } from './tiktok.js'
import { zendesk } from './zendesk.js'

const state = (...granted: VendorPurpose[]): ConsentState => ({ granted: (purpose) => granted.includes(purpose) })
const everything = state('functional', 'analytics', 'marketing')
const nothing = state()

/** A function that notes what it was called with. */
function noting(): { (...values: unknown[]): void; calls: unknown[][] } {
  const calls: unknown[][] = []
  return Object.assign((...values: unknown[]) => void calls.push(values), { calls })
}

const lists = (queue: ArrayLike<unknown>[]) => queue.map((entry) => Array.from(entry))

describe('Google', () => {
  const signal = googleAnalytics.signal!

  test('is one object for Analytics, Ads and Tag Manager', () => {
    expect(googleAds.signal).toBe(signal)
    expect(googleTagManager.signal).toBe(signal)
  })

  test('default: all seven types refused but security, with the wait, then redaction and passthrough', () => {
    const window: Globals = {}
    signal.before!(window, everything)
    expect(lists(window['dataLayer'])).toEqual([
      [
        'consent',
        'default',
        {
          ad_storage: 'denied',
          ad_user_data: 'denied',
          ad_personalization: 'denied',
          analytics_storage: 'denied',
          functionality_storage: 'denied',
          personalization_storage: 'denied',
          security_storage: 'granted',
          wait_for_update: 500,
        },
      ],
      ['set', 'ads_data_redaction', true],
      ['set', 'url_passthrough', false],
    ])
  })

  test('its settings are Google’s own', () => {
    const window: Globals = {}
    const settings = {
      wait_for_update: 2000,
      region: ['RU', 'US-CA'],
      ads_data_redaction: false,
      url_passthrough: true,
    }
    signal.before!(window, { ...nothing, settings })
    const [first, ...rest] = lists(window['dataLayer'])
    expect(first![2]).toMatchObject({ wait_for_update: 2000, region: ['RU', 'US-CA'] })
    expect(rest).toEqual([
      ['set', 'ads_data_redaction', false],
      ['set', 'url_passthrough', true],
    ])
  })

  test('pushes `arguments`: gtag ignores arrays', () => {
    const window: Globals = {}
    signal.before!(window, nothing)
    signal.update!(window, everything)
    for (const entry of window['dataLayer']) expect(Object.prototype.toString.call(entry)).toBe('[object Arguments]')
  })

  test('each purpose opens its own types', () => {
    const answers = (...granted: VendorPurpose[]) => {
      const window: Globals = {}
      signal.update!(window, state(...granted))
      const { 2: said } = window['dataLayer'][0] as { 2: Record<string, string> }
      return Object.keys(said).filter((type) => said[type] === 'granted')
    }
    expect(answers()).toEqual(['security_storage'])
    expect(answers('analytics')).toEqual(['analytics_storage', 'security_storage'])
    expect(answers('functional')).toEqual(['functionality_storage', 'personalization_storage', 'security_storage'])
    expect(answers('marketing')).toEqual(['ad_storage', 'ad_user_data', 'ad_personalization', 'security_storage'])
  })

  test('one update a decision, however many vendors speak it, and one more for the next', () => {
    const window: Globals = {}
    for (const vendor of [googleAnalytics, googleAds, googleTagManager]) vendor.signal!.before!(window, nothing)
    for (const vendor of [googleAnalytics, googleAds, googleTagManager]) vendor.signal!.update!(window, everything)
    const said = () =>
      lists(window['dataLayer'])
        .filter(([word]) => word === 'consent')
        .map(([, kind]) => kind)
    expect(said()).toEqual(['default', 'update'])
    signal.update!(window, nothing)
    expect(said()).toEqual(['default', 'update', 'update'])
    signal.update!(window, everything)
    expect(said()).toEqual(['default', 'update', 'update', 'update'])
  })

  test('ga-disable: the ids given and those the page has configured; lifted by a grant, unless the page set it', () => {
    const window: Globals = { 'ga-disable-UA-9-9': true }
    const gtag = (...values: unknown[]) => (window['dataLayer'] ??= []).push(values)
    gtag('config', 'G-PAGE')
    gtag('config', 'UA-9-9')
    signal.stop!(window, ['G-GIVEN'])
    expect(window).toMatchObject({ 'ga-disable-G-GIVEN': true, 'ga-disable-G-PAGE': true, 'ga-disable-UA-9-9': true })
    signal.update!(window, nothing)
    expect(window).toMatchObject({ 'ga-disable-G-GIVEN': true, 'ga-disable-G-PAGE': true })
    signal.update!(window, state('analytics'))
    expect(window).toMatchObject({ 'ga-disable-G-GIVEN': false, 'ga-disable-G-PAGE': false, 'ga-disable-UA-9-9': true })
  })
})

describe('Яндекс Метрика', () => {
  const signal = metrica.signal!

  test('stop: the switch for every counter, `destruct` for those that run', () => {
    const ym = Object.assign(noting(), {
      a: [
        [33, 'init', {}],
        [33, 'hit', '/'],
      ],
    })
    const window: Globals = { ym, yaCounter22: {}, yaCounter: 1, yaCounterX: 1 }
    signal.stop!(window, ['11'])
    expect(window).toMatchObject({ disableYaCounter11: true, disableYaCounter22: true, disableYaCounter33: true })
    expect(ym.calls).toEqual([[22, 'destruct']])
    expect(Object.keys(window).filter((name) => name.startsWith('disable'))).toHaveLength(3)
  })

  test('a grant lifts our switches and nobody else’s', () => {
    const window: Globals = { disableYaCounter7: true }
    signal.stop!(window, ['7', '8'])
    signal.update!(window, state('marketing', 'functional'))
    expect(window).toMatchObject({ disableYaCounter7: true, disableYaCounter8: true })
    signal.update!(window, state('analytics'))
    expect(window).toMatchObject({ disableYaCounter7: true, disableYaCounter8: false })
    // What was ours once is the page's when the page sets it anew.
    window['disableYaCounter8'] = true
    signal.update!(window, state('analytics'))
    expect(window['disableYaCounter8']).toBe(true)
  })
})

describe('Microsoft', () => {
  test('Clarity: consentv2 with a capital S, each type on its own', () => {
    const window: Globals = {}
    clarity.signal!.before!(window, everything)
    clarity.signal!.update!(window, state('analytics'))
    expect(lists(window['clarity'].q)).toEqual([
      ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
      ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }],
    ])
    const own = noting()
    clarity.signal!.update!({ clarity: own }, everything)
    clarity.signal!.stop!({ clarity: own })
    expect(own.calls).toEqual([
      ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }],
      ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
    ])
  })

  test('UET: a flat queue, default once, update a decision', () => {
    const window: Globals = {}
    const { before, update, stop } = microsoftUet.signal!
    before!(window, everything)
    update!(window, state('marketing'))
    update!(window, state('marketing'))
    stop!(window)
    expect(window['uetq']).toEqual([
      'consent',
      'default',
      { ad_storage: 'denied' },
      'consent',
      'update',
      { ad_storage: 'granted' },
      'consent',
      'update',
      { ad_storage: 'denied' },
    ])
  })

  test('UET: a loaded tag is told through its own push', () => {
    const push = noting()
    microsoftUet.signal!.update!({ uetq: { push } }, state('marketing'))
    expect(push.calls).toEqual([['consent', 'update', { ad_storage: 'granted' }]])
  })
})

describe.each([
  {
    vendor: meta,
    name: 'fbq',
    refusal: ['consent', 'revoke'],
    grant: ['consent', 'grant'],
    first: ['init', '1'],
    // As the vendor's snippet makes it.
    make(window: Globals) {
      if (window['fbq']) return
      const made: Globals = (window['fbq'] = function (...values: unknown[]) {
        made['queue'].push(values)
      })
      made['queue'] = []
    },
  },
  {
    vendor: pinterest,
    name: 'pintrk',
    refusal: ['setconsent', false],
    grant: ['setconsent', true],
    first: ['load', '1'],
    make(window: Globals) {
      if (window['pintrk']) return
      window['pintrk'] = function (...values: unknown[]) {
        window['pintrk'].queue.push(values)
      }
      // This one reads its own name before its queue is there.
      const made = window['pintrk']
      made.queue = []
    },
  },
])('$vendor.name', ({ vendor: { signal }, name, refusal, grant, first, make }) => {
  const { before, update, stop } = signal!
  const start = (window: Globals) => {
    make(window)
    window[name](...first)
    return window[name].queue
  }

  test('refused before the snippet ran: the refusal is the first thing it hears', () => {
    const window: Globals = {}
    before!(window, nothing)
    expect(window[name]).toBeUndefined()
    expect(Object.keys(window)).toEqual([])
    expect(start(window)).toEqual([refusal, first])
    expect(Object.getOwnPropertyDescriptor(window, name)).toMatchObject({ writable: true, enumerable: true })
  })

  test('granted before the snippet ran: it hears nothing of the refusal', () => {
    const window: Globals = {}
    before!(window, nothing)
    update!(window, everything)
    expect(name in window).toBe(false)
    expect(start(window)).toEqual([first])
  })

  test('refused, granted, refused again before the snippet ran', () => {
    const window: Globals = {}
    before!(window, nothing)
    update!(window, everything)
    update!(window, nothing)
    expect(start(window)).toEqual([refusal, first])
  })

  test('a decision after it ran is told, once; a withdrawal too', () => {
    const window: Globals = {}
    before!(window, nothing)
    const queue = start(window)
    update!(window, everything)
    update!(window, everything)
    stop!(window)
    expect(queue).toEqual([refusal, first, grant, refusal])
  })

  test('a page that tests for the name does not find it', () => {
    const window: Globals = {}
    before!(window, nothing)
    before!(window, nothing)
    expect(Boolean(window[name])).toBe(false)
    window[name] = 'not a function'
    expect(window[name]).toBe('not a function')
  })

  test('an accessor of the page is left alone', () => {
    const window: Globals = {}
    Object.defineProperty(window, name, { get: () => undefined, configurable: true })
    const own = Object.getOwnPropertyDescriptor(window, name)
    before!(window, nothing)
    expect(Object.getOwnPropertyDescriptor(window, name)).toEqual(own)
  })
})

test('TikTok: held ahead of everything queued, then granted or revoked', () => {
  const { before, update, stop } = tiktok.signal!
  const window: Globals = { ttq: [['page']] }
  before!(window, everything)
  update!(window, state('marketing'))
  update!(window, state('analytics'))
  expect(window['ttq']).toEqual([['holdConsent'], ['page'], ['grantConsent'], ['revokeConsent']])
  // Stubs of the snippet: they queue by themselves, and the queue stays an array.
  const stubs: Globals = Object.assign([] as unknown[], {
    grantConsent: () => stubs['push'](['grantConsent']),
    revokeConsent: () => stubs['push'](['revokeConsent']),
  })
  for (const now of [everything, everything, nothing]) update!({ ttq: stubs }, now)
  expect([...(stubs as unknown as unknown[])]).toEqual([['grantConsent'], ['revokeConsent']])
  const live = { grantConsent: noting(), revokeConsent: noting() }
  update!({ ttq: live }, everything)
  stop!({ ttq: live })
  expect([live.grantConsent.calls, live.revokeConsent.calls]).toEqual([[[]], [[]]])
})

test('Matomo: consent is required first, given anew on each page, forgotten on withdrawal', () => {
  const { before, update, stop } = matomo.signal!
  const window: Globals = { _paq: [['trackPageView']] }
  before!(window, everything)
  expect(window['_paq']).toEqual([['requireConsent'], ['trackPageView']])
  update!(window, nothing)
  expect(window['_paq']).toEqual([['requireConsent'], ['trackPageView']])
  update!(window, state('analytics'))
  update!(window, state('analytics'))
  stop!(window)
  expect(window['_paq']).toEqual([['requireConsent'], ['trackPageView'], ['setConsentGiven'], ['forgetConsentGiven']])
  expect(JSON.stringify(window['_paq'])).not.toContain('remember')
})

test('HubSpot: three categories, and the revocation', () => {
  const { before, update, stop } = hubspot.signal!
  const window: Globals = {}
  before!(window, everything)
  update!(window, state('analytics', 'functional'))
  stop!(window)
  expect(window['_hsp']).toEqual([
    ['setHubSpotConsent', { analytics: false, advertisement: false, functionality: false }],
    ['setHubSpotConsent', { analytics: true, advertisement: false, functionality: true }],
    ['revokeCookieConsent'],
  ])
})

test.each([
  { vendor: posthog, name: 'posthog', end: 'capturing', values: [{ captureEventName: false }] },
  { vendor: mixpanel, name: 'mixpanel', end: 'tracking', values: [] },
])('$name: out on refusal; in only for who was out', ({ vendor: { signal }, name, end, values }) => {
  const [out, into] = [noting(), noting()]
  let outside = false
  const window: Globals = {
    [name]: { ['opt_out_' + end]: out, ['opt_in_' + end]: into, [`has_opted_out_${end}`]: () => outside },
  }
  signal!.update!(window, state('analytics'))
  expect([out.calls, into.calls]).toEqual([[], []])
  signal!.update!(window, state('marketing'))
  outside = true
  signal!.update!(window, state('analytics'))
  signal!.stop!(window)
  expect(out.calls).toEqual([[], []])
  expect(into.calls).toEqual([values])
})

test.each([
  { vendor: amplitude, name: 'amplitude', method: 'setOptOut', yes: false, no: true },
  { vendor: datadog, name: 'DD_RUM', method: 'setTrackingConsent', yes: 'granted', no: 'not-granted' },
])('$name.$method: one word for yes, one for no', ({ vendor: { signal }, name, method, yes, no }) => {
  const asked = noting()
  const window: Globals = { [name]: { [method]: asked } }
  signal!.update!(window, state('analytics'))
  signal!.update!(window, state('marketing', 'functional'))
  signal!.stop!(window)
  expect(asked.calls).toEqual([[yes], [no], [no]])
})

test('Reddit: its cookies on and off', () => {
  const rdt = noting()
  reddit.signal!.update!({ rdt }, state('marketing'))
  reddit.signal!.update!({ rdt }, nothing)
  reddit.signal!.stop!({ rdt })
  expect(rdt.calls.flat()).toEqual(['enableFirstPartyCookies', 'disableFirstPartyCookies', 'disableFirstPartyCookies'])
})

test('Zendesk: cookies all or none', () => {
  const zE = noting()
  zendesk.signal!.update!({ zE }, state('functional'))
  zendesk.signal!.update!({ zE }, state('analytics', 'marketing'))
  expect(zE.calls).toEqual([
    ['messenger:set', 'cookies', 'all'],
    ['messenger:set', 'cookies', 'none'],
  ])
})

test('Adobe Web SDK: Adobe Standard 1.0, in and out; its rejection stays its own', async () => {
  const calls: unknown[][] = []
  const window: Globals = {
    alloy: (...values: unknown[]) => {
      calls.push(values)
      return Promise.reject(new Error('not configured'))
    },
  }
  adobe.signal!.update!(window, state('marketing'))
  adobe.signal!.update!(window, nothing)
  const said = (general: string) => [
    'setConsent',
    { consent: [{ standard: 'Adobe', version: '1.0', value: { general } }] },
  ]
  expect(calls).toEqual([said('in'), said('out')])
  // An unhandled rejection would fail the run.
  await new Promise((resolve) => setTimeout(resolve))
})

describe('what was taken off comes back, and only what we took off', () => {
  test('Jivo', () => {
    const window: Globals = { jivo_destroy: noting(), jivo_init: noting() }
    jivo.signal!.update!(window, everything)
    expect(window['jivo_init'].calls).toEqual([])
    jivo.signal!.stop!(window)
    jivo.signal!.stop!(window)
    jivo.signal!.update!(window, nothing)
    expect([window['jivo_destroy'].calls, window['jivo_init'].calls]).toEqual([[[]], []])
    jivo.signal!.update!(window, state('functional'))
    jivo.signal!.update!(window, state('functional'))
    expect(window['jivo_init'].calls).toEqual([[]])
  })

  test('Intercom', () => {
    const Intercom = noting()
    const window: Globals = { Intercom, intercomSettings: { app_id: 'x' } }
    intercom.signal!.update!(window, everything)
    intercom.signal!.stop!(window)
    intercom.signal!.update!(window, everything)
    expect(Intercom.calls).toEqual([['shutdown'], ['boot', { app_id: 'x' }]])
  })

  test('FullStory', () => {
    const FS = noting()
    fullstory.signal!.update!({ FS }, everything)
    const window: Globals = { FS }
    fullstory.signal!.stop!(window)
    fullstory.signal!.update!(window, state('analytics'))
    expect(FS.calls).toEqual([['shutdown'], ['restart']])
  })

  test('Crisp: a chat that runs is hidden and reset, a queue is not added to', () => {
    const push = noting()
    crisp.signal!.stop!({ $crisp: { push } })
    expect(push.calls).toEqual([[['do', 'chat:hide']], [['do', 'session:reset']]])
    const queue: unknown[] = []
    crisp.signal!.stop!({ $crisp: queue })
    expect(queue).toEqual([])
  })
})
