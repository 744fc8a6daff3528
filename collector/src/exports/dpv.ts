import type { Config, Purpose, Service } from '../../../src/model/policy.js'
import type { ConsentRecord } from '../../../src/model/record.js'
import type { KeptRecord } from '../store/store.js'
import { keptOf } from './keptOf.js'
import type { ExportSource } from './source.js'

/** Prefixes of the vocabularies used; inline, so that a reader needs no network. */
export const context = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  loc: 'https://w3id.org/dpv/loc#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  soglasie: 'urn:soglasie:',
} as const

const states: Readonly<Record<string, string>> = {
  'consent.given': 'dpv:ConsentGiven',
  'consent.refused': 'dpv:ConsentRefused',
  'consent.withdrawn': 'dpv:ConsentWithdrawn',
}

/** DPV's purposes for those every operator has; an operator's own is a plain dpv:Purpose with its name. */
const purposes = new Map([
  ['necessary', 'dpv:ServiceProvision'],
  ['functional', 'dpv:Personalisation'],
  ['analytics', 'dpv:ServiceUsageAnalytics'],
  ['marketing', 'dpv:TargetedAdvertising'],
])

const data = new Map([
  ['ip', 'pd:IPAddress'],
  ['browser', 'pd:UserAgent'],
  ['os', 'pd:DeviceOperatingSystem'],
  ['device', 'pd:DeviceBased'],
  ['page', 'pd:BrowsingBehaviour'],
  ['referrer', 'pd:BrowsingReferral'],
  ['cookies', 'pd:Identifier'],
  ['network', 'pd:DeviceBased'],
  ['time', 'pd:BrowsingBehaviour'],
])

/** What the profile demands and nobody told the collector: DPV's own word for it, rather than a field left out. */
const unknown = { '@id': 'dpv:NotAvailable' }
const none = { '@id': 'dpv:NotApplicable' }

const date = (value: string, type = 'xsd:dateTime') => ({ '@value': value, '@type': type })
const days = (count: number) => ({ '@type': 'dpv:TemporalDuration', 'rdf:value': `P${count}D` })
const until = (event: string) => ({ '@type': 'dpv:UntilEventDuration', 'rdf:value': event })
const country = (code: string | undefined) => (code ? { '@id': `loc:${code}` } : unknown)

/** What the configuration of the record's operator adds, and the collector's own settings. */
export interface DpvDetails {
  readonly config?: Config | undefined
  /** Days after which facts are erased; kept until they are asked for when omitted. */
  readonly retention?: number | undefined
}

/**
 * A record of consent as ISO/IEC TS 27560:2023 says it, in the form the W3C community group gives it (DPV 27560 guide,
 * https://w3id.org/dpv/guides/consent-27560). Undefined for a record that is none: a notice shown, a policy accepted.
 */
export function toDpv27560({ record, receivedAt, ...kept }: KeptRecord, details: DpvDetails = {}): object | undefined {
  const state = states[record.event]
  if (!state) return undefined
  const { config } = details
  const subject = `soglasie:subject:${record.subject}`
  const valid = days(config?.cookie?.days ?? 182)
  return {
    '@id': `urn:uuid:${record.id}`,
    '@type': 'dpv:ConsentRecord',
    'dct:conformsTo': { '@id': 'https://w3id.org/dpv/schema/dpv-27560#record' },
    // The guide's table names one property, its text the other.
    'dct:identifier': record.id,
    'dpv:hasIdentifier': record.id,
    'dct:dateAccepted': date(receivedAt),
    'dpv:hasDataSubject': { '@id': subject, '@type': 'dpv:DataSubject', 'dct:identifier': record.subject },
    'dpv:hasDataController': controllerOf(record, config),
    'dpv:hasJurisdiction': country(config?.operator.jurisdiction),
    'dpv:hasNotice': noticeOf(record, config),
    'dpv:hasProcess': choicesOf(record, config).map(([id, granted]) => processOf(id, granted, record, details)),
    'dpv:hasConsentControl': {
      '@type': ['dpv:WithdrawConsent'],
      'dpv:isExercisedAt': { '@id': `https://${record.site}/` },
    },
    'dpv:hasRight': {
      '@type': 'dpv:DataSubjectRight',
      'dct:title': 'Rights of the data subject',
      'dpv:isExercisedAt': rightsAt(record, config),
    },
    'dpv:hasConsentStatus': [
      {
        '@type': [state, ...(state === 'dpv:ConsentGiven' ? ['dpv:ExplicitlyExpressedConsent'] : [])],
        'dpv:isIndicatedBy': { '@id': subject },
        'dpv:hasIndicationMethod': [record.method, record.control?.label].filter(Boolean).join(': ') || 'api',
        'dpv:isIndicatedAtTime': date(record.at),
        'dpv:hasDuration': state === 'dpv:ConsentWithdrawn' ? until('the next decision of the data subject') : valid,
      },
    ],
    'soglasie:chain': { 'soglasie:seq': kept.seq, 'soglasie:leaf': kept.leaf },
  }
}

function noticeOf({ document, locale, site }: ConsentRecord, config: Config | undefined): object {
  const address = document && iri(document.url, site)
  return {
    ...(address && { '@id': address }),
    '@type': 'dpv:ConsentNotice',
    ...(document && {
      'dct:identifier': document.id,
      'dct:hasVersion': document.edition,
      ...(config?.consent.edition === document.edition && { 'dct:date': date(config.consent.effective, 'xsd:date') }),
      'soglasie:sha256': document.sha256,
    }),
    // BCP 47 for a language that nobody recorded.
    'dct:language': locale ?? config?.ui?.locale ?? 'und',
  }
}

function controllerOf({ operator, site }: ConsentRecord, config: Config | undefined): object {
  const { name = operator, ids = {}, contacts: { email, phone, url, address } = {} } = config?.operator ?? {}
  const page = url === undefined ? undefined : iri(url, site)
  const points = [
    ...(email || phone || page
      ? [
          {
            '@type': 'schema:ContactPoint',
            ...(email && { 'schema:email': email }),
            ...(phone && { 'schema:telephone': phone }),
            ...(page && { 'schema:url': { '@id': page } }),
          },
        ]
      : []),
    ...(address ? [{ '@type': 'schema:PostalAddress', 'schema:streetAddress': address }] : []),
  ]
  return {
    '@id': controllerId(operator),
    '@type': 'dpv:DataController',
    'dpv:hasName': name,
    'dpv:hasIdentifier': [operator, ...Object.entries(ids).map(([kind, number]) => `${kind} ${number}`)],
    // ISO's fields by the guide's mapping of terms, and the same as its section on entities writes them.
    'dpv:hasContact': email ?? phone ?? url ?? unknown,
    'dpv:hasAddress': address ?? unknown,
    'schema:contactPoint': points.length ? points : unknown,
  }
}

/** A service's company is known by its name only. */
const thirdParty = ({ id, party = id }: Service) => ({
  '@type': 'dpv:ThirdParty',
  'dpv:hasName': party,
  'dpv:hasIdentifier': id,
  'dpv:hasContact': unknown,
  'dpv:hasAddress': unknown,
  'schema:contactPoint': unknown,
})

const controllerId = (operator: string) => `soglasie:operator:${encodeURIComponent(operator)}`

/** A record without a decision is about every purpose that is asked about. */
function choicesOf({ decision, event }: ConsentRecord, config: Config | undefined): [string | undefined, boolean][] {
  const chosen = Object.entries(decision ?? {})
  if (chosen.length) return chosen
  const asked = config?.purposes.filter(({ required }) => !required).map(({ id }) => id) ?? []
  return (asked.length ? asked : [undefined]).map((id) => [id, event === 'consent.given'])
}

function processOf(
  id: string | undefined,
  granted: boolean,
  record: ConsentRecord,
  { config, retention }: DpvDetails,
): object {
  const purpose = config?.purposes.find((known: Purpose) => known.id === id)
  const parties = (purpose?.services ?? []).filter(({ id: service }) => record.services?.[service] !== false)
  const fields = Object.keys(config?.policy.autoCollected ?? {})
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': id === undefined ? unknown : purposeOf(id, record.operator),
    'dpv:hasNecessity': { '@id': 'dpv:Optional' },
    'dpv:hasLegalBasis': { '@id': 'dpv:ExplicitlyExpressedConsent' },
    'soglasie:granted': granted,
    'dpv:hasPersonalData': fields.length
      ? [...new Set(fields.map((field) => data.get(field)))].map((term) => ({ '@id': term }))
      : unknown,
    // What was refused reaches nobody.
    'dpv:hasRecipient': granted ? [{ '@id': controllerId(record.operator) }, ...parties.map(thirdParty)] : none,
    'dpv:hasStorageCondition': [
      { '@type': 'dpv:StorageLocation', 'dpv:hasLocation': country(config?.operator.storedIn) },
      {
        '@type': 'dpv:StorageDuration',
        'dpv:hasDuration':
          retention === undefined ? until('erasure on request or after a withdrawal') : days(retention),
      },
    ],
  }
}

const purposeOf = (id: string, operator: string) => ({
  '@id': purposes.get(id) ?? `soglasie:purpose:${encodeURIComponent(operator)}:${encodeURIComponent(id)}`,
  '@type': 'dpv:Purpose',
  'dct:identifier': id,
})

function rightsAt({ site }: ConsentRecord, config: Config | undefined): object {
  const { account, contacts } = config?.operator ?? {}
  const email = contacts?.email
  const place = account?.url ?? contacts?.url ?? (email === undefined ? undefined : `mailto:${email}`)
  const at = place === undefined ? undefined : iri(place, site)
  return at === undefined ? unknown : { '@id': at }
}

/** An address as RDF takes it; undefined for what is none. A record's addresses are a stranger's. */
function iri(address: string, site: string): string | undefined {
  const base = `https://${site}/`
  if (!URL.canParse(address, base)) return undefined
  return new URL(address, base).href.replace(/[<>"{}|\\^`\s]/g, encodeURIComponent)
}

/** All records of consent of a chain as one JSON-LD document, written as it is read. */
export async function* toDpv(
  { entries }: ExportSource,
  detailsOf: (record: ConsentRecord) => DpvDetails,
): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(context)},"@graph":[`
  let comma = ''
  for await (const entry of entries()) {
    if (entry.type !== 'record') continue
    const kept = keptOf(entry)
    const node = toDpv27560(kept, detailsOf(kept.record))
    if (!node) continue
    yield comma + '\n' + JSON.stringify(node)
    comma = ','
  }
  yield '\n]}\n'
}
