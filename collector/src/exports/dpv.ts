import type { Config, Purpose } from '../../../src/model/policy.js'
import type { ConsentRecord } from '../../../src/model/record.js'
import type { KeptRecord } from '../store/store.js'
import { keptOf } from './keptOf.js'
import type { ExportSource } from './source.js'

/** Prefixes of the vocabularies used; inline, so that a reader needs no network. */
export const context = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  soglasie: 'urn:soglasie:',
} as const

const states: Readonly<Record<string, string>> = {
  'consent.given': 'dpv:ConsentGiven',
  'consent.refused': 'dpv:ConsentRefused',
  'consent.withdrawn': 'dpv:ConsentWithdrawn',
}

/** DPV's purposes for those every operator has; an operator's own is a plain dpv:Purpose with its name. */
const purposes: Readonly<Record<string, string>> = {
  necessary: 'dpv:ServiceProvision',
  functional: 'dpv:Personalisation',
  analytics: 'dpv:ServiceUsageAnalytics',
  marketing: 'dpv:TargetedAdvertising',
}

const data: Readonly<Record<string, string>> = {
  ip: 'pd:IPAddress',
  browser: 'pd:UserAgent',
  os: 'pd:DeviceOperatingSystem',
  device: 'pd:DeviceBased',
  page: 'pd:BrowsingBehaviour',
  referrer: 'pd:BrowsingReferral',
  cookies: 'pd:Identifier',
  network: 'pd:DeviceBased',
  time: 'pd:BrowsingBehaviour',
}

const date = (value: string, type = 'xsd:dateTime') => ({ '@value': value, '@type': type })

/**
 * A record of consent as ISO/IEC TS 27560:2023 says it, in the form the W3C community group gives it (DPV 27560 guide,
 * 15 Feb 2026). Undefined for a record that is none: a notice shown, a policy accepted.
 * @param config the operator's, for what the record only points to
 */
export function toDpv27560(
  { record, receivedAt, ...kept }: KeptRecord,
  config: Config | undefined,
): object | undefined {
  const state = states[record.event]
  if (!state) return undefined
  const { document } = record
  return {
    '@id': `urn:uuid:${record.id}`,
    '@type': 'dpv:ConsentRecord',
    'dct:conformsTo': { '@id': 'https://w3id.org/dpv/schema/dpv-27560#record' },
    'dct:identifier': record.id,
    'dct:dateAccepted': date(receivedAt),
    'dpv:hasDataSubject': { '@id': `soglasie:subject:${record.subject}`, '@type': 'dpv:DataSubject' },
    'dpv:hasDataController': controllerOf(record, config),
    'dpv:hasNotice': {
      '@type': 'dpv:ConsentNotice',
      ...(document && {
        '@id': new URL(document.url, `https://${record.site}/`).href,
        'dct:identifier': document.id,
        'dct:hasVersion': document.edition,
        'dct:date': date(
          config?.consent.edition === document.edition ? config.consent.effective : record.at.slice(0, 10),
          'xsd:date',
        ),
        'soglasie:sha256': document.sha256,
      }),
      ...(record.locale && { 'dct:language': record.locale }),
      'dct:coverage': record.site,
    },
    'dpv:hasProcess': Object.entries(record.decision ?? {}).map(([id, granted]) =>
      processOf(id, granted, record, config),
    ),
    'dpv:hasConsentControl': {
      '@type': ['dpv:WithdrawConsent'],
      'dpv:isExercisedAt': `https://${record.site}/`,
    },
    'dpv:hasConsentStatus': [
      {
        '@type': [state, ...(state === 'dpv:ConsentGiven' ? ['dpv:ExplicitlyExpressedConsent'] : [])],
        'dpv:isIndicatedBy': { '@id': `soglasie:subject:${record.subject}` },
        'dpv:hasIndicationMethod': [record.method, record.control?.label].filter(Boolean).join(': ') || 'api',
        'dpv:isIndicatedAtTime': date(record.at),
        'dpv:hasDuration': { '@type': 'dpv:TemporalDuration', 'rdf:value': `P${config?.cookie?.days ?? 182}D` },
      },
    ],
    'soglasie:chain': { 'soglasie:seq': kept.seq, 'soglasie:leaf': kept.leaf },
  }
}

function controllerOf({ operator }: ConsentRecord, config: Config | undefined): object {
  const { name = operator, contacts } = config?.operator ?? {}
  const contact = contacts?.email ?? contacts?.phone ?? contacts?.url
  return {
    '@id': `soglasie:operator:${operator}`,
    '@type': 'dpv:DataController',
    'dpv:hasName': name,
    ...(contact && { 'dpv:hasContact': contact }),
    ...(contacts?.address && { 'dpv:hasAddress': contacts.address }),
  }
}

function processOf(id: string, granted: boolean, record: ConsentRecord, config: Config | undefined): object {
  const purpose = config?.purposes.find((known: Purpose) => known.id === id)
  const parties = (purpose?.services ?? []).filter(({ id: service }) => record.services?.[service] !== false)
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': {
      '@id': purposes[id] ?? `soglasie:purpose:${record.operator}:${id}`,
      '@type': 'dpv:Purpose',
      'dct:identifier': id,
    },
    'dpv:hasLegalBasis': { '@id': 'dpv:Consent' },
    'soglasie:granted': granted,
    'dpv:hasPersonalData': Object.keys(config?.policy.autoCollected ?? {}).map((field) => ({
      '@id': data[field] ?? `soglasie:data:${field}`,
    })),
    ...(granted && {
      'dpv:hasRecipient': parties.map((service) => ({
        '@type': 'dpv:ThirdParty',
        'dpv:hasName': service.party ?? service.id,
      })),
    }),
    'dpv:hasStorageCondition': {
      '@type': 'dpv:StorageCondition',
      'dpv:hasDuration': { '@type': 'dpv:TemporalDuration', 'rdf:value': `P${config?.cookie?.days ?? 182}D` },
    },
  }
}

/** All records of consent of a chain as one JSON-LD document, written as it is read. */
export async function* toDpv(
  { entries }: ExportSource,
  configOf: (record: ConsentRecord) => Config | undefined,
): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(context)},"@graph":[`
  let comma = ''
  for await (const entry of entries()) {
    if (entry.type !== 'record') continue
    const kept = keptOf(entry)
    const node = toDpv27560(kept, configOf(kept.record))
    if (!node) continue
    yield comma + '\n' + JSON.stringify(node)
    comma = ','
  }
  yield '\n]}\n'
}
