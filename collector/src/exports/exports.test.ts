import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { givenRecord, refusedRecord, shopConfig } from '../testing/samples.js'
import { token, withCollector } from '../testing/withCollector.js'
import { cell } from './csv.js'
import { context, toDpv27560 } from './dpv.js'

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
  /** Terms of DPV 2.2 (https://w3id.org/dpv, W3C DPVCG) that the guide for TS 27560 names. */
  const published = new Set(
    readFileSync(new URL('../testing/dpv-terms.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#')),
  )

  /** Every name of a vocabulary in a document, keys and values. */
  const namesIn = (value: unknown): string[] => {
    if (typeof value === 'string') return /^(dpv|pd):\w+$/.test(value) ? [value] : []
    if (Array.isArray(value)) return value.flatMap(namesIn)
    if (typeof value !== 'object' || !value) return []
    return Object.entries(value).flatMap(([key, inner]) => [...namesIn(key), ...namesIn(inner)])
  }

  test('a consent given: every field TS 27560 demands, in published terms only', async () => {
    const { send, get } = await withCollector()
    const [given, refused] = [givenRecord({ locale: 'ru' }), refusedRecord()]
    await send([given, refused, givenRecord({ event: 'policy.accepted' })])
    const file = JSON.parse(String((await get('/v1/export?operator=shop&format=dpv', bearer)).body))
    expect(file['@context']).toEqual(context)
    expect(file['@graph']).toHaveLength(2)
    const node = file['@graph'].find((entry: { 'dct:identifier': string }) => entry['dct:identifier'] === given.id)
    expect(node).toMatchObject({
      '@type': 'dpv:ConsentRecord',
      'dct:conformsTo': { '@id': 'https://w3id.org/dpv/schema/dpv-27560#record' },
      'dpv:hasDataSubject': { '@id': `soglasie:subject:${given.subject}` },
      'dpv:hasDataController': { 'dpv:hasName': 'ООО «Магазин»' },
      'dpv:hasNotice': { 'dct:language': 'ru', 'dct:date': { '@value': '2026-01-01', '@type': 'xsd:date' } },
      'dpv:hasConsentControl': { '@type': ['dpv:WithdrawConsent'] },
      'dpv:hasConsentStatus': [
        {
          '@type': ['dpv:ConsentGiven', 'dpv:ExplicitlyExpressedConsent'],
          'dpv:isIndicatedAtTime': { '@value': given.at, '@type': 'xsd:dateTime' },
          'dpv:hasDuration': { 'rdf:value': 'P182D' },
        },
      ],
    })
    for (const part of node['dpv:hasProcess'])
      for (const field of ['dpv:hasPurpose', 'dpv:hasPersonalData', 'dpv:hasStorageCondition', 'dpv:hasLegalBasis'])
        expect(part[field], field).toBeDefined()
    const unknown = namesIn(file['@graph']).filter((name) => !published.has(name))
    expect(unknown).toEqual([])
    // Every prefix used is declared, so that the file means the same to any JSON-LD reader.
    const prefixes = [...JSON.stringify(file['@graph']).matchAll(/"(\w+):[A-Za-z]\w*"/g)].map(
      ([, prefix]) => prefix as string,
    )
    expect(prefixes.filter((prefix) => !(prefix in context) && !['https', 'urn'].includes(prefix))).toEqual([])
    const states = file['@graph'].map(
      (entry: { 'dpv:hasConsentStatus': { '@type': string[] }[] }) => entry['dpv:hasConsentStatus'][0]?.['@type'][0],
    )
    expect(states.sort()).toEqual(['dpv:ConsentGiven', 'dpv:ConsentRefused'])
  })

  test('what is no consent is no consent record; an operator that is gone is named by its id', () => {
    const kept = { receivedAt: '2026-01-01T00:00:00.000Z', ip: null, userAgent: null, flags: [], seq: 1, leaf: '' }
    expect(toDpv27560({ ...kept, record: givenRecord({ event: 'notice.shown' }) }, shopConfig())).toBeUndefined()
    expect(toDpv27560({ ...kept, record: givenRecord() }, undefined)).toMatchObject({
      'dpv:hasDataController': { 'dpv:hasName': 'shop' },
    })
  })
})
