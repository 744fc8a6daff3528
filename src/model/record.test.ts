import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Config, Field } from './policy.js'
import {
  type FactReaders,
  type Happening,
  type RecordContext,
  type RecordEvent,
  allowedFacts,
  carriesFacts,
  createRecord,
} from './record.js'

const events: readonly RecordEvent[] = [
  'notice.shown',
  'policy.accepted',
  'policy.refused',
  'document.accepted',
  'consent.given',
  'consent.refused',
  'consent.withdrawn',
]
/** The fields a page can read; `ip` is the server's. */
const readable = ['time', 'page', 'referrer', 'browser', 'os', 'device', 'cookies', 'network'] satisfies Field[]
const fields: readonly Field[] = ['ip', ...readable]

const config: Config = {
  operator: { id: 'shop', name: 'ООО «Магазин»' },
  policy: {
    id: 'policy',
    edition: '3',
    effective: '2026-09-01',
    url: '/policy',
    sha256: 'a'.repeat(64),
    acceptance: { method: 'use' },
    autoCollected: { page: '1.1', browser: '1.2' },
  },
  consent: { id: 'consent', edition: '2', effective: '2026-09-01', url: '/consent', sha256: 'b'.repeat(64) },
  documents: [{ id: 'offer', edition: '7', effective: '2026-01-01', url: '/offer', sha256: 'c'.repeat(64) }],
  purposes: [
    { id: 'necessary', required: true, services: [{ id: 'session', name: 'Session' }] },
    {
      id: 'analytics',
      services: [
        { id: 'metrica', name: 'Метрика' },
        { id: 'constructor', name: 'Constructor.io' },
      ],
    },
    { id: 'marketing', services: [{ id: 'vk', name: 'VK' }] },
  ],
}
const id = '01990000-0000-7000-8000-000000000001'
const happening: Happening = { id, event: 'consent.given', at: Date.UTC(2026, 8, 1, 10), subject: 'A'.repeat(22) }
const context: RecordContext = { site: 'shop.example', sdk: 'soglasie/1.0.0' }
/** The record as it travels. */
const sent = (...of: Parameters<typeof createRecord>): unknown => JSON.parse(JSON.stringify(createRecord(...of)))
const readers: FactReaders = {
  page: () => 'https://shop.example/',
  browser: () => 'Firefox 160',
  os: () => 'Linux',
  cookies: () => ['_ym_uid'],
}

describe('the facts of a record', () => {
  it('are never more than the policy names, and nothing else is even read, whatever the event', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...fields), fc.string(), { noNullPrototype: true }),
        fc.constantFrom(...events),
        fc.subarray(readable),
        (autoCollected, event, present) => {
          const read: string[] = []
          const readers = Object.fromEntries(present.map((field) => [field, () => (read.push(field), field)]))
          const allowed = allowedFacts(autoCollected, event, readers) ?? {}
          const expected = carriesFacts(event) ? present.filter((field) => autoCollected[field]) : []
          expect(allowed).toEqual(Object.fromEntries(expected.map((field) => [field, field])))
          expect(read).toEqual(expected)
        },
      ),
    )
  })

  it('are absent where nothing was found', () => {
    const named = { page: '1', referrer: '2', network: '3' }
    const empty = { referrer: () => '', network: () => undefined }
    expect(allowedFacts(named, 'consent.given', empty)).toBeUndefined()
    expect(allowedFacts(named, 'consent.given', { ...empty, page: () => '/' })).toEqual({ page: '/' })
  })

  it('are carried by acceptance and consent only: a refusal or withdrawal proves itself', () => {
    expect(events.filter(carriesFacts)).toEqual(['policy.accepted', 'document.accepted', 'consent.given'])
  })

  it.each(events)('reach the record of %s only as far as both allow', (event) => {
    const record = createRecord(config, { ...happening, event }, context, readers)
    expect(record.facts).toEqual(
      carriesFacts(event) ? { page: 'https://shop.example/', browser: 'Firefox 160' } : undefined,
    )
  })
})

describe('a record', () => {
  it('carries only what happened: nothing empty is written', () => {
    expect(sent(config, happening, context)).toStrictEqual({
      v: 1,
      id,
      previous: null,
      subject: 'A'.repeat(22),
      event: 'consent.given',
      at: '2026-09-01T10:00:00.000Z',
      operator: 'shop',
      site: 'shop.example',
      sdk: 'soglasie/1.0.0',
    })
  })

  it('of what was answered to another tool claims nothing of our notice', () => {
    const after = { ...context, text: 'e'.repeat(64), locale: 'ru', shown: id }
    const record = sent(config, { ...happening, method: 'imported' }, after)
    for (const claim of ['text', 'locale', 'shown']) expect(record).not.toHaveProperty(claim)
    expect(sent(config, { ...happening, method: 'button' }, after)).toMatchObject({ text: 'e'.repeat(64), shown: id })
  })

  it('names another consent tool of the page where it keeps a purpose shut, or has not answered', () => {
    const quiet = { gpc: false, dnt: false, blocked: false }
    const signalsOf = (signals: object) =>
      createRecord(
        { ...config, signals: { tcf: { marketing: true, analytics: true } } },
        { ...happening, signals: { ...quiet, ...signals } },
        context,
      ).signals
    expect(signalsOf({})).toEqual(['tcf'])
    expect(signalsOf({ gpc: true, tcf: ['analytics'] })).toEqual(['gpc', 'tcf'])
    expect(signalsOf({ tcf: ['analytics', 'marketing'] })).toBeUndefined()
  })

  it('carries the whole of what happened', () => {
    const previous = '01990000-0000-7000-8000-000000000000'
    const shown = '01990000-0000-7000-8000-000000000002'
    const control = { id: 'accept-all', label: 'Принять все' }
    const record = sent(
      config,
      {
        ...happening,
        previous,
        method: 'form',
        control,
        form: 'order',
        document: 'consent',
        signals: { gpc: true, dnt: false, blocked: true },
        decision: { purposes: { analytics: true, marketing: false }, services: { metrica: false } },
      },
      { ...context, locale: 'ru', text: 'd'.repeat(64), shown },
      readers,
    )
    expect(record).toStrictEqual({
      v: 1,
      id,
      previous,
      subject: 'A'.repeat(22),
      event: 'consent.given',
      at: '2026-09-01T10:00:00.000Z',
      operator: 'shop',
      site: 'shop.example',
      document: { id: 'consent', edition: '2', sha256: 'b'.repeat(64), url: '/consent' },
      decision: { analytics: true, marketing: false },
      services: { metrica: false, constructor: true, vk: false },
      method: 'form',
      signals: ['gpc', 'blocked'],
      control,
      form: 'order',
      text: 'd'.repeat(64),
      locale: 'ru',
      shown,
      facts: { page: 'https://shop.example/', browser: 'Firefox 160' },
      sdk: 'soglasie/1.0.0',
    })
  })

  it.each([
    ['policy', '3'],
    ['consent', '2'],
    ['offer', '7'],
  ])('names the edition in force of the document "%s"', (document, edition) => {
    expect(createRecord(config, { ...happening, document }, context).document).toMatchObject({ id: document, edition })
  })

  it('names no document when it was about none or about an unknown one', () => {
    expect(sent(config, happening, context)).not.toHaveProperty('document')
    expect(sent(config, { ...happening, document: 'lost' }, context)).not.toHaveProperty('document')
  })
})
