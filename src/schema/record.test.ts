import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complete } from '../model/decision.js'
import type { Config } from '../model/policy.js'
import { type ConsentRecord, type Facts, type RecordEvent, type RecordMethod, createRecord } from '../model/record.js'
import { validateConfig, validateRecord } from './validate.js'

const document = (id: string, digit: string) => ({
  id,
  edition: '2026-09-01',
  effective: '2026-09-01',
  url: `/docs/${id}.pdf`,
  sha256: digit.repeat(64),
})
const config: Config = {
  operator: { id: 'shop', name: 'ООО «Магазин»' },
  policy: {
    ...document('policy', 'a'),
    acceptance: { method: 'use' },
    autoCollected: {
      time: '1',
      page: '1',
      referrer: '1',
      browser: '1',
      os: '1',
      device: '1',
      cookies: '1',
      network: '1',
    },
  },
  consent: document('consent', 'b'),
  documents: [document('offer', 'c')],
  purposes: [
    { id: 'necessary', required: true },
    { id: 'analytics', services: [{ id: 'metrica', name: 'M' }] },
    { id: 'marketing', services: [{ id: 'vk', name: 'VK' }] },
  ],
}

const events: readonly RecordEvent[] = [
  'notice.shown',
  'policy.accepted',
  'policy.refused',
  'document.accepted',
  'consent.given',
  'consent.refused',
  'consent.withdrawn',
]
const methods: readonly RecordMethod[] = [
  'button',
  'settings',
  'form',
  'use',
  'express',
  'offer',
  'signal:gpc',
  'signal:dnt',
  'signal:cookies-blocked',
  'api',
  'shared',
  'imported',
]

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const words = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: maxLength / 10 })
const uuid = fc.uuid({ version: 7 })
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/)
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,19}$/)
const edition = fc.record({
  id: name,
  edition: fc.stringMatching(/^[\w.-]{1,20}$/),
  effective: fc.constant('2026-09-01'),
  url: fc.webUrl({ withQueryParameters: true }),
  sha256,
})
const bit = fc.boolean()

/** Any valid configuration, as far as a record depends on it. */
const anyConfig: fc.Arbitrary<Config> = fc
  .record({
    operator: name,
    documents: fc.uniqueArray(edition, { minLength: 3, maxLength: 5, selector: ({ id }) => id }),
    fields: fc.subarray(['time', 'page', 'referrer', 'browser', 'os', 'device', 'cookies', 'network']),
    purposes: fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
    services: fc.uniqueArray(name, { maxLength: 20 }),
  })
  .map(({ operator, documents: [policy, consent, ...documents], fields, purposes, services }) => ({
    operator: { id: operator, name: 'Any' },
    policy: {
      ...(policy ?? document('policy', 'a')),
      acceptance: { method: 'use' },
      autoCollected: Object.fromEntries(fields.map((field) => [field, '1'])),
    },
    consent: consent ?? document('consent', 'b'),
    documents,
    purposes: purposes.map((id, place) => ({
      id,
      label: id,
      services: services.filter((_, index) => index % purposes.length === place).map((id) => ({ id, name: id })),
    })),
  }))

const facts: fc.Arbitrary<Facts> = fc.record(
  {
    time: words(40),
    page: fc.webUrl(),
    referrer: fc.webUrl(),
    browser: words(200),
    os: words(100),
    device: words(200),
    cookies: fc.array(words(100), { maxLength: 20 }),
    network: words(100),
  },
  { requiredKeys: [] },
)

const readersOf = (facts: Facts) =>
  Object.fromEntries(Object.entries(facts).map(([field, value]) => [field, () => value]))

const made = anyConfig.chain((config) =>
  fc
    .record({
      id: uuid,
      event: fc.constantFrom(...events),
      at: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
      subject: fc.stringMatching(/^[\w-]{22}$/),
      method: maybe(fc.constantFrom(...methods)),
      control: maybe(fc.record({ id: words(100), label: words(300) })),
      signals: maybe(
        fc.record({ gpc: bit, dnt: bit, blocked: bit, tcf: maybe(fc.constant([])), gpp: maybe(fc.constant([])) }),
      ),
      document: maybe(fc.constantFrom(config.policy.id, config.consent.id, 'not-configured')),
      decision: maybe(
        fc
          .record({ granted: fc.subarray(config.purposes.map(({ id }) => id)), refused: fc.array(bit) })
          .map(({ granted, refused }) =>
            complete(
              config,
              Object.fromEntries(granted.map((id) => [id, true])),
              Object.fromEntries(
                config.purposes
                  .flatMap(({ services = [] }) => services)
                  .map(({ id }, index) => [id, refused[index] ?? true]),
              ),
            ),
          ),
      ),
      previous: maybe(uuid),
      form: maybe(words(200)),
      facts,
      context: fc.record({
        site: fc.domain(),
        sdk: fc.constant('soglasie/1.0.0'),
        locale: maybe(fc.constantFrom('ru', 'kk', 'zh-Hant-TW')),
        text: maybe(sha256),
        shown: maybe(uuid),
      }),
    })
    .map(({ context, facts, ...happening }) => createRecord(config, happening, context, readersOf(facts))),
)

/** A record with everything in it. */
const record: ConsentRecord = createRecord(
  config,
  {
    id: '01990000-0000-7000-8000-000000000001',
    event: 'consent.given',
    at: Date.UTC(2026, 8, 1, 10),
    subject: 'A'.repeat(22),
    method: 'button',
    control: { id: 'accept-all', label: 'Принять все' },
    signals: { gpc: true, dnt: true, blocked: true },
    document: 'consent',
    decision: complete(config, { analytics: true }),
    previous: '01990000-0000-7000-8000-000000000000',
    form: 'order',
  },
  {
    site: 'shop.example',
    sdk: 'soglasie/1.0.0',
    locale: 'ru',
    text: 'd'.repeat(64),
    shown: '01990000-0000-7000-8000-000000000002',
  },
  readersOf({
    time: '2026-09-01T13:00:00+03:00',
    page: 'https://shop.example/',
    referrer: 'https://ya.ru/',
    browser: 'Firefox 160',
    os: 'Linux',
    device: 'desktop',
    cookies: ['_ym_uid'],
    network: '4g',
  }),
)

/** A record of so many bytes, most of them Cyrillic, every part of it within its own limit. */
function recordOf(bytes: number) {
  const services = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}${'ы'.repeat(55)}`, true]))
  const padded = (page: string) => ({ ...record, services, facts: { page } })
  return padded('x'.repeat(bytes - Buffer.byteLength(JSON.stringify(padded('')))))
}

const mistakesOf = (input: unknown) => {
  const checked = validateRecord(input)
  return checked.ok ? [] : checked.mistakes.map(({ path, message }) => `${path}: ${message}`)
}

describe('a record', () => {
  it('of a valid configuration passes whatever happened', () => {
    expect(validateConfig(config).ok).toBe(true)
    fc.assert(
      fc.property(made, (made) => {
        expect(validateRecord(JSON.parse(JSON.stringify(made)))).toEqual({ ok: true, value: made })
      }),
      { numRuns: 200 },
    )
  })

  it('passes with everything in it and comes out as it went in', () => {
    expect(Object.keys(record)).toHaveLength(20)
    expect(validateRecord(record)).toEqual({ ok: true, value: record })
  })

  it('misses each key that every record must have', () => {
    const needed = Object.keys(record).filter((key) => mistakesOf({ ...record, [key]: undefined }).length > 0)
    expect(needed.sort()).toEqual(['at', 'event', 'id', 'operator', 'previous', 'sdk', 'site', 'subject', 'v'])
  })

  const noKey = 'there is no such key; remove it or correct its name'
  const notUuid = 'not a UUID v7; write lower-case hex with dashes, version 7'
  const notTime = 'write the time as ISO 8601 in UTC with ms: 2026-09-01T10:00:00.000Z'
  it.each<[string, object, string]>([
    ['a key nobody named', { ip: '127.0.0.1' }, `ip: ${noKey}`],
    ['a fact nobody named', { facts: { ...record.facts, ip: '127.0.0.1' } }, `facts.ip: ${noKey}`],
    ['an unknown key of its document', { document: { ...record.document, text: '…' } }, `document.text: ${noKey}`],
    ['an unknown key of its control', { control: { id: 'x', label: 'x', html: '<b>' } }, `control.html: ${noKey}`],
    ['an unknown version', { v: 2 }, 'v: unknown record version; this schema reads v: 1'],
    ['a UUID v4', { id: '01990000-0000-4000-8000-000000000001' }, `id: ${notUuid}`],
    ['a UUID in capitals', { previous: '01990000-0000-7000-8000-00000000000A' }, `previous: ${notUuid}`],
    [
      'a subject that is no token',
      { subject: 'ivan@shop.example' },
      'subject: write the subject id: 16 to 64 of A-Z a-z 0-9 _ -',
    ],
    ['an event nobody knows', { event: 'consent.assumed' }, 'event: unknown event'],
    ['a method nobody knows', { method: 'scroll' }, 'method: unknown method'],
    ['a signal nobody knows', { signals: ['usp'] }, 'signals[0]: unknown signal'],
    ['a time without ms', { at: '2026-09-01T10:00:00Z' }, `at: ${notTime}`],
    ['a local time', { at: '2026-09-01T13:00:00.000+03:00' }, `at: ${notTime}`],
    ['a decision that is not yes or no', { decision: { analytics: 'yes' } }, 'decision.analytics: write true or false'],
    ['a service that is not yes or no', { services: { metrica: 1 } }, 'services.metrica: write true or false'],
    ['an empty site', { site: '' }, 'site: write the site; it is empty'],
    ['a long site', { site: 'x'.repeat(254) }, 'site: keep the site within 253 characters'],
    [
      'a long page address',
      { facts: { page: 'x'.repeat(2001) } },
      'facts.page: keep the page address within 2000 characters',
    ],
    [
      'a long label',
      { control: { id: 'x', label: 'x'.repeat(301) } },
      'control.label: keep the label as shown within 300 characters',
    ],
    ['too many cookies', { facts: { cookies: Array(51).fill('x') } }, 'facts.cookies: report at most 50 cookies'],
    ['a hash in capitals', { text: 'D'.repeat(64) }, 'text: write 64 lower-case hex digits'],
  ])('is refused with %s', (_, change, mistake) => {
    expect(mistakesOf({ ...record, ...change })).toEqual([mistake])
  })

  it('is refused over 8 KiB of UTF-8 and passes at 8 KiB', () => {
    expect(Buffer.byteLength(JSON.stringify(recordOf(8192)))).toBe(8192)
    expect(mistakesOf(recordOf(8192))).toEqual([])
    expect(mistakesOf(recordOf(8193))).toEqual([': keep the record within 8 KiB of JSON'])
  })

  it('that holds half a character is measured, not thrown out', () => {
    expect(mistakesOf({ ...record, form: '\ud83d' })).toEqual([])
  })

  it.each([undefined, null, 5, 'text', []])('is none when it is %j', (input) => {
    expect(mistakesOf(input)).toHaveLength(1)
  })
})
