import { describe, expect, it } from 'vitest'
import { example } from '../config/example.js'
import type { Draft } from '../config/judge.js'
import { validateConfig } from '../../../src/schema/validate.js'
import { importConfig, merge } from './importConfig.js'

const vanilla = `
import * as CookieConsent from 'vanilla-cookieconsent'

CookieConsent.run({
  root: document.body,
  cookie: { name: 'cc_shop', expiresAfterDays: 200 },
  onConsent: () => { loadTags({ categories: {} }) },
  categories: {
    necessary: { readOnly: true },
    analytics: {
      autoClear: { cookies: [{ name: /^_ga/ }, { name: '_gid' }] },
      services: { ga: { label: 'Google Analytics', onAccept: () => {} } },
    },
  },
  language: {
    default: 'en',
    translations: {
      en: { preferencesModal: { sections: [{ title: 'Statistics', description: 'Who ' + 'visits.', linkedCategory: 'analytics' }] } },
    },
  },
})`

const klaro = `var klaroConfig = {
  privacyPolicy: '/datenschutz.html',
  translations: { de: { purposes: { analytics: 'Besucher-Statistiken' } } },
  services: [
    { name: 'matomo', title: 'Matomo', purposes: ['analytics'], cookies: [/^_pk_.*$/, 'piwik_ignore'], callback: function (consent) { if (consent) { go() } } },
  ],
};
window.klaroConfig = klaroConfig;`

const merged = (text: string) => merge(example as unknown as Draft, importConfig(text))

describe('a pasted configuration', () => {
  it('of vanilla-cookieconsent becomes a valid draft beside the operator that stands', () => {
    const imported = importConfig(vanilla)
    expect(imported.from).toBe('vanilla-cookieconsent')
    expect(imported.notes[0]).toMatch(/^Code is never run: what stood on lines 5, 7, 12 was left out/)
    const config = merged(vanilla)
    expect(config).toMatchObject({
      operator: example.operator,
      cookie: { days: 200 },
      import: [{ from: 'vanilla-cookieconsent', name: 'cc_shop' }],
    })
    expect(config['purposes']).toEqual([
      { id: 'necessary', required: true },
      {
        id: 'analytics',
        label: { en: 'Statistics' },
        description: { en: 'Who visits.' },
        services: [
          { id: 'ga', name: 'Google Analytics' },
          { id: 'analytics-cookies', name: 'analytics', cookies: ['_ga*', '_gid'] },
        ],
      },
    ])
    expect(validateConfig(config)).toMatchObject({ ok: true })
  })

  it('of Klaro too, with the address of its policy', () => {
    const config = merged(klaro)
    expect(importConfig(klaro).from).toBe('Klaro')
    expect(config['policy']).toEqual({ ...example.policy, url: '/datenschutz.html' })
    expect(config['purposes']).toEqual([
      {
        id: 'analytics',
        label: { de: 'Besucher-Statistiken' },
        services: [{ id: 'matomo', name: 'Matomo', cookies: ['_pk_*', 'piwik_ignore'] }],
      },
    ])
    expect(validateConfig(config)).toMatchObject({ ok: true })
  })

  it('of ours takes the place of the whole, from JSON and from the script tag', () => {
    const own = { ...example, site: 'shop.example' }
    const json = JSON.stringify({ $schema: 'soglasie.schema.json', ...own }, null, 2)
    for (const text of [json, `<script type="application/json" id="soglasie-config">${json}</script>`])
      expect(merged(text)).toEqual(own)
  })

  it('that is none says what to paste', () => {
    expect(() => importConfig('hello')).toThrow(/There is no configuration/)
    expect(() => importConfig('{ "a": 1 }')).toThrow(/There is no configuration/)
    expect(() => importConfig(klaro.slice(0, 300))).toThrow(/could not be read, line \d+: /)
    const broken = JSON.stringify(example, null, 2).replace('"id": "necessary",', '"id": "necessary"')
    expect(() => importConfig(broken), 'a part of it that is whole').toThrow(/could not be read, line 44: a comma/)
    expect(() => importConfig('{'.repeat(600_000))).toThrow(/too long/)
  })
})
