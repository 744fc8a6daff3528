import type { Term } from 'n3'
import { describe, expect, test } from 'vitest'
import type { Config } from '../../../src/model/policy.js'
import type { ConsentRecord } from '../../../src/model/record.js'
import { givenRecord, refusedRecord, shopConfig } from '../testing/samples.js'
import { token, withCollector } from '../testing/withCollector.js'
import { readDpv, validateDpv } from '../testing/dpv/validateDpv.js'
import { cell } from './csv.js'
import { type DpvDetails, context, toDpv27560 } from './dpv.js'

const bearer = { authorization: `Bearer ${token}` }

describe('CSV', () => {
  test.each([
    ['plain', 'plain'],
    ['=1+1', `"'=1+1"`],
    ['+7 900', `"'+7 900"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['  =1', `"'  =1"`],
    ['|calc', `"'|calc"`],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['=HYPERLINK("http://evil")', `"'=HYPERLINK(""http://evil"")"`],
    ['a\nb', '"a\nb"'],
    [null, ''],
    [undefined, ''],
    [7, '7'],
  ])('%j', (value, expected) => expect(cell(value)).toBe(expected))

  test('one row a record; what a stranger wrote is no formula', async () => {
    const { send, get } = await withCollector()
    const label = '=cmd|"/c calc"!A1'
    await send(givenRecord({ control: { id: 'accept', label } }), { 'user-agent': '@evil' })
    const [head, row] = String((await get('/v1/export?operator=shop&format=csv', bearer)).body).split('\r\n')
    expect(head).toMatch(/^\uFEFFseq,id,receivedAt,/)
    expect(row).toContain(`"'=cmd|""/c calc""!A1"`)
    expect(row).toContain(`"'@evil"`)
    expect(row).toContain(',analytics,marketing,')
  })
})

describe('DPV JSON-LD', () => {
  /** Everything an export may be made of: the state, the purposes, and what of it the configuration knows. */
  const operator: Config['operator'] = {
    id: 'shop',
    name: 'ООО «Магазин»',
    ids: { ИНН: '7800000000' },
    contacts: {
      email: 'privacy@shop.example',
      phone: '+7 812 000-00-00',
      address: 'Санкт-Петербург',
      url: '/contacts',
    },
    jurisdiction: 'RU',
    storedIn: 'RU',
  }
  const full = shopConfig({
    operator,
    purposes: [
      { id: 'necessary', required: true },
      { id: 'functional' },
      { id: 'analytics', services: [{ id: 'metrica', name: 'Метрика', party: 'ООО «Яндекс»' }] },
      { id: 'marketing', services: [{ id: 'pixel', name: 'Pixel' }] },
      { id: 'club-news', label: 'Новости клуба' },
    ],
  })
  const kept = { receivedAt: '2026-01-01T00:00:00.000Z', ip: null, userAgent: null, flags: [], seq: 1, leaf: '' }
  const documentOf = (record: ConsentRecord, details?: DpvDetails) =>
    JSON.stringify({ '@context': context, '@graph': [toDpv27560({ ...kept, record }, details)] })

  test.each<[string, ConsentRecord, DpvDetails?]>([
    ['a consent', givenRecord({ locale: 'ru' }), { config: full, retention: 1095 }],
    ['a refusal', refusedRecord(), { config: full }],
    ['a withdrawal', refusedRecord({ event: 'consent.withdrawn', method: 'api' }), { config: full }],
    [
      'every purpose',
      givenRecord({ decision: { functional: true, analytics: true, marketing: true, 'club-news': true } }),
      { config: full },
    ],
    ['a refusal by the browser, without a decision', refusedRecord({ decision: undefined as never }), { config: full }],
    ['an operator who says little of itself', givenRecord(), { config: shopConfig() }],
    [
      'an operator who collects nothing',
      givenRecord(),
      { config: shopConfig({ policy: { ...full.policy, autoCollected: {} } }) },
    ],
    ['an operator who is gone', givenRecord()],
    ['an operator who is gone, without a decision', givenRecord({ decision: {} })],
    [
      'what a stranger wrote',
      givenRecord({
        operator: 'shop',
        decision: { constructor: true, __proto__: true, '"> <x> {y}|\\^`': false },
        control: { id: 'x', label: '"@type": "<script>' },
        document: { id: '<', edition: '"', sha256: 'b'.repeat(64), url: 'http://[' },
      }),
      { config: full },
    ],
    [
      'an address with characters that RDF does not take',
      givenRecord({ document: { ...full.consent, url: 'javascript:alert("{1}|2")' } }),
      { config: full },
    ],
  ])('%s conforms to the shapes and uses terms of DPV only', async (_name, record, details) => {
    expect(await validateDpv(documentOf(record, details))).toEqual([])
  })

  test('what is missing, twice or of a wrong kind is found by the shapes', async () => {
    const whole = documentOf(givenRecord({ locale: 'ru' }), { config: full, retention: 365 })
    expect(await validateDpv(whole)).toEqual([])
    const wrong: [string, string][] = [
      ['https://w3id.org/dpv/schema/dpv-27560#record', 'https://w3id.org/dpv/schema/dpv-27560#receipt'],
      ['"dct:identifier":"01', '"dct:title":"01'],
      ['"dpv:hasDataSubject"', '"dct:subject"'],
      ['"@type":"dpv:DataSubject"', '"@type":"dpv:DataController"'],
      ['"dct:language"', '"dct:title"'],
      ['"dct:language":"ru"', '"dct:language":"по-русски"'],
      ['"@value":"2026-01-01"', '"@value":"1 января"'],
      ['"dpv:hasJurisdiction":{"@id":"loc:RU"}', '"dct:spatial":{"@id":"loc:RU"}'],
      ['"dpv:hasRight"', '"dct:rights"'],
      ['"dpv:hasConsentControl"', '"dct:title"'],
      ['"dpv:isExercisedAt":{"@id":"https://shop.example/"}', '"dpv:isExercisedAt":"here"'],
      ['"dpv:hasPurpose"', '"dct:title"'],
      ['"dpv:hasPersonalData"', '"dct:title"'],
      ['"dpv:hasRecipient"', '"dct:title"'],
      ['"@type":"dpv:StorageLocation"', '"@type":"dpv:StorageDuration"'],
      ['"rdf:value":"P365D"', '"rdf:value":"a year"'],
      ['"rdf:value":"P182D"', '"rdf:value":"half a year"'],
      ['"dpv:hasAddress"', '"dct:title"'],
      ['"schema:contactPoint"', '"dct:title"'],
      ['"dpv:isIndicatedAtTime"', '"dct:title"'],
      ['"dpv:isIndicatedBy"', '"dct:title"'],
      ['"dpv:hasConsentStatus"', '"dct:title"'],
      ['dpv:ConsentGiven', 'dpv:ConsentGranted'],
      ['dpv:hasDataController', 'dpv:hasController'],
    ]
    for (const [from, to] of wrong) {
      expect(whole, from).toContain(from)
      expect(await validateDpv(whole.replace(from, to)), from).not.toEqual([])
    }
    // A prefix that is not the vocabulary's own, and a term that means nothing.
    expect(await validateDpv(whole.replaceAll('https://w3id.org/dpv#', 'http://www.w3.org/ns/dpv#'))).not.toEqual([])
    await expect(validateDpv(whole.replaceAll('"dct:language"', '"language"'))).rejects.toThrow('Safe mode')
  })

  test('means what the record says', async () => {
    const record = givenRecord({ locale: 'ru', decision: { analytics: true, marketing: false } })
    const graph = await readDpv(documentOf(record, { config: full, retention: 1095 }))
    const dpv = (name: string) => `https://w3id.org/dpv#${name}`
    const of = (subject: string | Term | null, property: string) => graph.getObjects(subject, property, null)
    const id = `urn:uuid:${record.id}`
    expect(of(id, dpv('hasDataSubject')).map(({ value }) => value)).toEqual([`urn:soglasie:subject:${record.subject}`])
    expect(of('urn:soglasie:operator:shop', dpv('hasName')).map(({ value }) => value)).toEqual(['ООО «Магазин»'])
    expect(of(id, dpv('hasJurisdiction')).map(({ value }) => value)).toEqual(['https://w3id.org/dpv/loc#RU'])
    const byPurpose = of(id, dpv('hasProcess')).map((process) => [
      of(process, dpv('hasPurpose'))[0]?.value,
      of(process, 'urn:soglasie:granted')[0]?.value,
      of(process, dpv('hasRecipient')).length,
    ])
    expect(byPurpose.sort()).toEqual([
      [dpv('ServiceUsageAnalytics'), 'true', 2],
      [dpv('TargetedAdvertising'), 'false', 1],
    ])
    expect(of(null, dpv('isIndicatedAtTime')).map(({ value }) => value)).toEqual([record.at])
    const periods = of(null, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value').map(({ value }) => value)
    expect([...new Set(periods)].sort()).toEqual(['P1095D', 'P182D'])
  })

  test('the export of a collector: consents only, each of them whole', async () => {
    const { send, get } = await withCollector({ operators: [full], retention: { shop: 30 } })
    const { id, edition, sha256 } = full.consent
    const bad = givenRecord({ document: { id, edition, sha256, url: 'http://[' } })
    await send([givenRecord(), refusedRecord(), bad, givenRecord({ event: 'policy.accepted' })])
    const text = String((await get('/v1/export?operator=shop&format=dpv', bearer)).body)
    const file = JSON.parse(text) as { '@graph': Record<string, string>[] }
    expect(file['@graph'].map((node) => node['@type'])).toEqual(Array(3).fill('dpv:ConsentRecord'))
    expect(text).toContain('"P30D"')
    expect(await validateDpv(text)).toEqual([])
  })

  test('what is no consent is no consent record', () => {
    expect(toDpv27560({ ...kept, record: givenRecord({ event: 'notice.shown' }) }, { config: full })).toBeUndefined()
  })
})
