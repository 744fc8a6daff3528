import { describe, expect, it } from 'vitest'
import type { Config } from '../../model/policy.js'
import { validateConfig } from '../validate.js'
import { fromKlaro } from './fromKlaro.js'
import { fromVanilla } from './fromVanilla.js'
import type { Converted } from './pieces.js'

const document = (id: string, digit: string) => ({
  id,
  edition: '1',
  effective: '2026-09-01',
  url: `/${id}.html`,
  sha256: digit.repeat(64),
})
/** The draft with what no other tool knows. */
const completed = ({ config }: Converted): Partial<Config> => ({
  ...config,
  operator: { id: 'shop', name: 'Shop' },
  policy: { ...document('policy', 'a'), ...config.policy, acceptance: { method: 'use' }, autoCollected: {} },
  consent: document('consent', 'b'),
})
const mistakes = (converted: Converted) => {
  const checked = validateConfig(completed(converted))
  return checked.ok ? [] : checked.mistakes
}

describe('vanilla-cookieconsent 3', () => {
  const converted = fromVanilla({
    mode: 'opt-out',
    revision: 2,
    cookie: { name: 'shop_consent', expiresAfterDays: 200 },
    categories: {
      necessary: { readOnly: true, enabled: true },
      analytics: {
        enabled: true,
        autoClear: { cookies: [{ name: /^_ga/ }, { name: '_gid' }, { name: /hj/ }] },
        services: {
          'Google Analytics': { label: 'Google <b>Analytics</b>', cookies: [{ name: /^(_ga|_gid)$/ }] },
          hotjar: {},
        },
      },
      targeting: {},
    },
    language: {
      default: 'en',
      translations: {
        en: {
          preferencesModal: {
            sections: [
              { title: 'Cookies', description: 'About' },
              { title: 'Strictly necessary <span>Always</span>', linkedCategory: 'necessary' },
              { title: 'Statistics', description: 'What we count', linkedCategory: 'analytics' },
              { title: 'Ads', linkedCategory: 'targeting' },
            ],
          },
        },
        ru: { preferencesModal: { sections: [{ title: 'Статистика', linkedCategory: 'analytics' }] } },
        de: '/de.json',
      },
    },
  })

  it('becomes purposes with services, texts by language and cookies by name', () => {
    expect(converted.config).toEqual({
      cookie: { days: 200 },
      purposes: [
        { id: 'necessary', required: true, label: { en: 'Strictly necessary Always' } },
        {
          id: 'analytics',
          label: { en: 'Statistics', ru: 'Статистика' },
          description: { en: 'What we count' },
          services: [
            { id: 'google-analytics', name: 'Google Analytics', cookies: ['_ga', '_gid'] },
            { id: 'hotjar', name: 'hotjar' },
            { id: 'analytics-cookies', name: 'analytics', cookies: ['_ga*', '_gid'] },
          ],
        },
        { id: 'marketing', label: { en: 'Ads' } },
      ],
      import: [
        {
          from: 'vanilla-cookieconsent',
          edition: '1',
          name: 'shop_consent',
          purposes: { analytics: ['analytics'], marketing: ['targeting'] },
          services: {
            'google-analytics': ['Google Analytics'],
            hotjar: ['hotjar'],
            'analytics-cookies': ['analytics'],
          },
        },
      ],
    })
    expect(converted.terms).toEqual({
      purposes: { targeting: 'marketing' },
      services: { 'Google Analytics': 'google-analytics' },
    })
    expect(mistakes(converted)).toEqual([])
  })

  it.each(['"operator"', '/hj/', 'on from the start', '"de"', 'opt-out', '"edition"'])(
    'says of %s what to do',
    (word) => {
      expect(converted.notes.filter((note) => note.includes(word))).not.toEqual([])
    },
  )
})

it('vanilla-cookieconsent 2 becomes the same, out of its blocks', () => {
  const converted = fromVanilla({
    cookie_expiration: 30,
    languages: {
      en: {
        settings_modal: {
          cookie_table_headers: [{ name: 'Name' }, { domain: 'Domain' }],
          blocks: [
            { title: 'Intro' },
            { title: 'Needed', toggle: { value: 'necessary', enabled: true, readonly: true } },
            {
              title: 'Analytics',
              description: 'Counts',
              toggle: { value: 'analytics', enabled: false, readonly: false },
              cookie_table: [{ name: '^_ga', is_regex: true }, { name: '_gid' }],
            },
          ],
        },
      },
    },
  })
  expect(converted.config).toEqual({
    purposes: [
      { id: 'necessary', required: true, label: { en: 'Needed' } },
      {
        id: 'analytics',
        label: { en: 'Analytics' },
        description: { en: 'Counts' },
        services: [{ id: 'analytics-cookies', name: 'analytics', cookies: ['_ga*', '_gid'] }],
      },
    ],
    import: [
      {
        from: 'vanilla-cookieconsent',
        edition: '1',
        purposes: { analytics: ['analytics'] },
        services: { 'analytics-cookies': ['analytics'] },
      },
    ],
  })
  expect(converted.notes.join()).toContain('182 to 400 days')
  expect(mistakes(converted)).toEqual([])
})

describe('Klaro', () => {
  const converted = fromKlaro({
    storageName: 'shop-klaro',
    cookieExpiresAfterDays: 60,
    privacyPolicy: '/privacy.html',
    translations: {
      en: {
        privacyPolicyUrl: '/privacy.html',
        matomo: { description: 'Counts visits' },
        purposes: { analytics: { title: 'Statistics', description: 'What we count' }, advertising: 'Advertising' },
      },
      zz: { 'not a tag!': 1 },
    },
    services: [
      { name: 'session', title: 'Session', required: true, purposes: ['security'] },
      {
        name: 'matomo',
        title: 'Matomo',
        default: true,
        purposes: ['analytics'],
        cookies: [[/^_pk_.*$/, '/', 'shop.example'], 'piwik'],
      },
      { name: 'facebookPixel', translations: { en: { title: 'Facebook' } }, purposes: ['analytics', 'advertising'] },
      { name: 'map', title: 'Map' },
      { title: 'nameless' },
    ],
  })

  it('becomes services under their purposes, with the earlier choices of their visitors', () => {
    expect(converted.config).toEqual({
      policy: { url: '/privacy.html' },
      purposes: [
        { id: 'necessary', required: true, services: [{ id: 'session', name: 'Session' }] },
        {
          id: 'analytics',
          label: { en: 'Statistics' },
          description: { en: 'What we count' },
          services: [
            { id: 'matomo', name: 'Matomo', cookies: ['_pk_*', 'piwik'], description: { en: 'Counts visits' } },
          ],
        },
        {
          id: 'marketing',
          label: { en: 'Advertising' },
          services: [{ id: 'facebookpixel', name: { en: 'Facebook' } }],
        },
        { id: 'functional', services: [{ id: 'map', name: 'Map' }] },
      ],
      import: [
        {
          from: 'klaro',
          edition: '1',
          name: 'shop-klaro',
          lifetime: 60,
          services: { matomo: ['matomo'], facebookpixel: ['facebookPixel'], map: ['map'] },
        },
      ],
    })
    expect(converted.terms.services).toEqual({ facebookPixel: 'facebookpixel' })
    expect(mistakes(converted)).toEqual([])
  })

  it('keeps the names of purposes of its own', () => {
    const { config } = fromKlaro({ services: [{ name: 'chat', purposes: ['livechat'] }] })
    expect(config.purposes).toMatchObject([{ id: 'livechat', label: 'livechat' }])
  })

  it.each(['without a name', 'several purposes', '"map" had no purpose', '"matomo" was on'])('says %s', (word) => {
    expect(converted.notes.filter((note) => note.includes(word))).toHaveLength(1)
  })

  it('that keeps its choices where nothing grows old, or too long, needs to be told how long', () => {
    const told = (more: object) => fromKlaro({ services: [], ...more }).notes.join()
    expect(told({ storageMethod: 'localStorage' })).toContain('"lifetime"')
    expect(told({ cookieExpiresAfterDays: 365 })).toContain('"lifetime"')
    expect(told({})).not.toContain('"lifetime"')
  })
})

it.each([undefined, null, 5, 'text', [], {}, { categories: 'all', services: 7, language: { translations: [] } }])(
  'of %j nothing is made, and nothing breaks',
  (given) => {
    expect(fromVanilla(given).config.purposes).toEqual([])
    expect(fromKlaro(given).config.purposes).toEqual([])
  },
)
