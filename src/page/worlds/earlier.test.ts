import { describe, expect, it } from 'vitest'
import type { Config, ImportSource } from '../../model/policy.js'
import { parseEarlier } from './parseEarlier.js'
import { readEarlier } from './readEarlier.js'
import { translate } from './translate.js'

const at = Date.UTC(2026, 5, 1)
const iso = new Date(at).toISOString()

const cc3 = (categories: string[], services: Record<string, string[]>) =>
  JSON.stringify({
    categories,
    revision: 0,
    data: null,
    consentTimestamp: '2026-01-01T00:00:00.000Z',
    consentId: 'f6152595',
    services,
    languageCode: 'ru',
    lastConsentTimestamp: iso,
    expirationTime: at + 1e10,
  })
const cookiebot = (rest = '') =>
  `{stamp:'UumF4k/KL0+A==',necessary:true,preferences:false,statistics:true,marketing:false,method:'explicit',ver:1,utc:${at},region:'ru'${rest}}`

describe('what another tool has stored', () => {
  it.each<[string, ImportSource['from'], string, object]>([
    [
      'vanilla-cookieconsent 3',
      'vanilla-cookieconsent',
      cc3(['necessary', 'analytics'], { necessary: [], analytics: ['ga'], ads: [] }),
      {
        at,
        id: 'f6152595',
        said: { necessary: true, analytics: true, ads: false, ga: true },
        whole: true,
        chosen: { analytics: ['ga'] },
      },
    ],
    [
      'vanilla-cookieconsent 2',
      'vanilla-cookieconsent',
      `{"categories":["necessary"],"level":["necessary"],"revision":0,"consent_date":"2020-01-01T00:00:00Z","consent_uuid":"u","last_consent_update":"${iso}"}`,
      { at, id: 'u', said: { necessary: true }, whole: true, chosen: {} },
    ],
    [
      'vanilla-cookieconsent 2 before it wrote dates',
      'vanilla-cookieconsent',
      '{"level":["necessary","analytics"],"revision":0,"data":null}',
      { at: undefined, said: { necessary: true, analytics: true } },
    ],
    ['Klaro', 'klaro', '{"matomo":true,"youtube":false}', { said: { matomo: true, youtube: false }, whole: false }],
    [
      'tarteaucitron',
      'tarteaucitron',
      '!gtag=true!youtube=false!vimeo=wait',
      { said: { gtag: true, youtube: false }, whole: false },
    ],
    [
      'Cookiebot',
      'cookiebot',
      cookiebot(),
      {
        at,
        id: 'UumF4k/KL0+A==',
        said: { necessary: true, preferences: false, statistics: true, marketing: false },
        whole: false,
      },
    ],
    [
      "c15t's cookie",
      'c15t',
      `c.necessary:1,c.marketing:1,i.t:${at},i.sid:sub_1`,
      { at, id: 'sub_1', said: { necessary: true, marketing: true }, whole: true },
    ],
    [
      "c15t's key",
      'c15t',
      JSON.stringify({ consents: { marketing: false }, consentInfo: { time: at, subjectId: 'sub_1' } }),
      { at, id: 'sub_1', said: { marketing: false }, whole: true },
    ],
  ])('is read of %s', (_, from, text, expected) => {
    expect(parseEarlier(from, text)).toMatchObject(expected)
  })

  it.each<[string, ImportSource['from'], string]>([
    ['nothing', 'klaro', ''],
    ['no services', 'klaro', '{}'],
    ['cut JSON', 'klaro', '{"matomo":tr'],
    ['words for bits', 'klaro', '{"matomo":"true"}'],
    ['a list', 'vanilla-cookieconsent', '["analytics"]'],
    ['names that are none', 'vanilla-cookieconsent', '{"categories":[1]}'],
    ['a date that is none', 'vanilla-cookieconsent', '{"categories":["analytics"],"lastConsentTimestamp":"yesterday"}'],
    ['a part of a cookie', 'tarteaucitron', '!gtag=true!youtube'],
    ['nothing but waiting', 'tarteaucitron', '!gtag=wait'],
    ['no choice, as the law of the region asked for none', 'cookiebot', '-1'],
    ['an implied choice', 'cookiebot', cookiebot().replace('explicit', 'implied')],
    ['a choice before its method was written', 'cookiebot', cookiebot().replace("method:'explicit',", '')],
    ['the stamp of nobody', 'cookiebot', cookiebot().replace(/stamp:'[^']*'/, "stamp:'-1'")],
    ['no date', 'cookiebot', cookiebot().replace(/utc:\d+,/, '')],
    ['no date', 'c15t', 'c.marketing:1'],
    ['no categories', 'c15t', `i.t:${at}`],
    ['another version', 'c15t', 'v=3'],
    ['prose', 'c15t', '{"consents":"all","consentInfo":{"time":1}}'],
  ])('is not read of %s (%s)', (_, from, text) => {
    expect(parseEarlier(from, text)).toBeUndefined()
  })
})

const config = {
  purposes: [
    { id: 'necessary', required: true },
    {
      id: 'analytics',
      services: [
        { id: 'metrica', name: 'M' },
        { id: 'ga', name: 'G' },
      ],
    },
    { id: 'marketing' },
  ],
} as unknown as Config

describe('an earlier choice in the words of the operator', () => {
  const source = (from: ImportSource['from'], more: Partial<ImportSource> = {}): ImportSource => ({
    from,
    edition: '1',
    ...more,
  })
  const of = (given: ImportSource, text: string) => {
    const earlier = parseEarlier(given.from, text)
    return earlier && translate(config, given, earlier)
  }
  const both = { purposes: { analytics: ['stats'], marketing: ['ads'] } }

  it.each<[string, ImportSource, string, object]>([
    ['Cookiebot, by meaning', source('cookiebot'), cookiebot(), { analytics: true, marketing: false }],
    [
      'c15t, by meaning, refusals left out',
      source('c15t'),
      `c.measurement:1,i.t:${at}`,
      { analytics: true, marketing: false },
    ],
    [
      'categories of the same names',
      source('vanilla-cookieconsent'),
      cc3(['analytics'], { analytics: [], marketing: [] }),
      { analytics: true, marketing: false },
    ],
    [
      'names that were mapped',
      source('vanilla-cookieconsent', both),
      '{"categories":["ads"]}',
      { analytics: false, marketing: true },
    ],
    [
      'a purpose made of several, one refused',
      source('klaro', { purposes: { analytics: ['ga', 'ym'], marketing: ['fb'] } }),
      '{"ga":true,"ym":false,"fb":true}',
      { analytics: false, marketing: true },
    ],
  ])('is carried over from %s', (_, given, text, purposes) => {
    expect(of(given, text)?.purposes).toEqual(purposes)
  })

  it('narrows a purpose by its services', () => {
    const given = source('klaro', { purposes: { marketing: ['fb'] }, services: { metrica: ['ym'] } })
    expect(of(given, '{"ga":false,"ym":true,"fb":false}')).toEqual({
      purposes: { analytics: true, marketing: false },
      services: { metrica: true, ga: false },
    })
  })

  it.each<[string, ImportSource, string]>([
    ['a purpose the tool had not', source('klaro', { purposes: { marketing: ['fb'] } }), '{"fb":true}'],
    ['a service the tool had not', source('klaro', { purposes: { marketing: ['fb'] } }), '{"fb":true,"ga":true}'],
    ['a service not yet answered', source('tarteaucitron', { ...both }), '!stats=wait!ads=true'],
    [
      'names nobody has mapped, where refusals are not listed',
      source('vanilla-cookieconsent'),
      '{"categories":["analytics","marketing"]}'.replace(',"marketing"', ''),
    ],
    [
      'a category whose services were chosen one by one',
      source('vanilla-cookieconsent'),
      cc3(['analytics', 'marketing'], { analytics: ['gtag'], marketing: [] }),
    ],
  ])('is not carried over when it leaves open %s', (_, given, text) => {
    expect(of(given, text)).toBeUndefined()
  })

  it('carries a category over whose services were chosen one by one once these are mapped', () => {
    const text = cc3(['analytics', 'marketing'], { analytics: ['gtag'], marketing: [] })
    const services = { services: { metrica: ['yandex'], ga: ['gtag'] } }
    expect(of(source('vanilla-cookieconsent', services), text)).toEqual({
      purposes: { analytics: true, marketing: true },
      services: { metrica: false, ga: true },
    })
    const purposes = { purposes: { analytics: ['gtag', 'yandex'] } }
    expect(of(source('vanilla-cookieconsent', purposes), text)?.purposes).toEqual({ analytics: false, marketing: true })
  })
})

describe('where it is found', () => {
  const now = at + 100 * 864e5
  const window = (cookie: string, stored: Record<string, string> = {}) =>
    ({
      document: { cookie, location: { hostname: 'www.shop.example', pathname: '/a' } },
      localStorage: {
        getItem: (key: string) => stored[key] ?? null,
        removeItem: (key: string) => delete stored[key],
      },
    }) as unknown as Window
  const klaro: ImportSource = { from: 'klaro', edition: '1' }
  const encoded = 'klaro=' + encodeURIComponent('{"ga":true}')

  it('in a cookie first, then under a key', () => {
    const stored = { c15t: JSON.stringify({ consents: { marketing: true }, consentInfo: { time: at } }) }
    const source: ImportSource = { from: 'c15t', edition: '1' }
    expect(readEarlier(window(`a=b; c15t=c.marketing:0,i.t:${at}`, stored), source, now)?.said).toEqual({
      marketing: false,
    })
    expect(readEarlier(window('xc15t=1', stored), source, now)?.said).toEqual({ marketing: true })
  })

  it('under the name that was given', () => {
    expect(readEarlier(window(encoded), { ...klaro, name: 'own' }, now)).toBeUndefined()
    expect(readEarlier(window(encoded.replace('klaro', 'own')), { ...klaro, name: 'own' }, now)?.said).toEqual({
      ga: true,
    })
  })

  it('as old as the tool may have kept it where it writes no date', () => {
    expect(readEarlier(window(encoded), klaro, now)).toMatchObject({ at: now - 120 * 864e5, dated: false })
    expect(readEarlier(window(encoded), { ...klaro, lifetime: 30 }, now)?.at).toBe(now - 30 * 864e5)
    // A key does not expire: only its operator knows.
    expect(readEarlier(window('', { klaro: '{"ga":true}' }), klaro, now)).toBeUndefined()
    expect(readEarlier(window('', { klaro: '{"ga":true}' }), { ...klaro, lifetime: 30 }, now)).toBeDefined()
    expect(readEarlier(window('tarteaucitron=!ga=true'), { from: 'tarteaucitron', edition: '1' }, now)).toBeUndefined()
  })

  it('not when it is too old, or of a day to come', () => {
    const source: ImportSource = { from: 'cookiebot', edition: '1' }
    const page = window('CookieConsent=' + encodeURIComponent(cookiebot()))
    expect(readEarlier(page, source, at + 182 * 864e5 - 1)).toBeDefined()
    expect(readEarlier(page, source, at + 182 * 864e5)).toBeUndefined()
    expect(readEarlier(page, { ...source, days: 30 }, at + 31 * 864e5)).toBeUndefined()
    expect(readEarlier(page, source, at - 1)).toBeUndefined()
  })
})
