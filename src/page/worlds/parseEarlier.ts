import type { ImportSource } from '../../model/policy.js'

/** A choice made with another tool, by the names of that tool. */
export interface Earlier {
  /** When it was last made, ms since the epoch; undefined where the tool writes no date. */
  readonly at?: number | undefined
  /** Under which id the tool's own log has it. */
  readonly id?: string | undefined
  /** Categories and services, granted or refused. */
  readonly said: Readonly<Record<string, boolean>>
  /** The tool lists only what was granted: of its names, those not in `said` were refused. */
  readonly whole: boolean
  /** Categories whose services were chosen one by one, with those granted. */
  readonly chosen?: Readonly<Record<string, readonly string[]>>
}

type Json = Record<string, unknown>

const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})
const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined)
const strings = (value: unknown): string[] | undefined =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined
const flags = (value: unknown): Record<string, boolean> | undefined =>
  Object.values(object(value)).every((each) => typeof each === 'boolean')
    ? (object(value) as Record<string, boolean>)
    : undefined

/** ms of a date in ISO 8601 or ms; NaN of what is neither, undefined of what is not there. */
const time = (value: unknown): number | undefined =>
  value === undefined ? undefined : typeof value === 'string' ? Date.parse(value) : Number(value ?? NaN)

/** vanilla-cookieconsent 2 and 3: JSON with the names of what was accepted. */
function vanilla(value: string): Earlier | undefined {
  const cookie = object(JSON.parse(value))
  const categories = strings(cookie['categories'] ?? cookie['level'])
  if (!categories) return undefined
  const services = Object.entries(object(cookie['services'])).map(
    ([name, list]) => [name, strings(list) ?? []] as const,
  )
  const { lastConsentTimestamp, consentTimestamp, last_consent_update, consent_date } = cookie
  return {
    at: time(lastConsentTimestamp ?? consentTimestamp ?? last_consent_update ?? consent_date),
    id: text(cookie['consentId'] ?? cookie['consent_uuid']),
    said: {
      // Version 3 names every category here, also those refused.
      ...Object.fromEntries(services.map(([name]) => [name, false])),
      ...Object.fromEntries([...services.flatMap(([, list]) => list), ...categories].map((name) => [name, true])),
    },
    whole: true,
    chosen: Object.fromEntries(services.filter(([, list]) => list.length)),
  }
}

/** Klaro: JSON of services, no date. */
function klaro(value: string): Earlier | undefined {
  const said = flags(JSON.parse(value))
  return said && { said, whole: false }
}

/** tarteaucitron: `!youtube=true!gtag=false!vimeo=wait`; one that waits was not answered. */
function tarteaucitron(value: string): Earlier | undefined {
  if (!/^(![\w-]+=(true|false|wait))+$/.test(value)) return undefined
  const pairs = [...value.matchAll(/!([\w-]+)=(true|false)/g)]
  return { said: Object.fromEntries(pairs.map(([, key, word]) => [key, word === 'true'])), whole: false }
}

/** Cookiebot: an object literal with bare keys. What it implied, in regions that need no consent, was no choice. */
function cookiebot(value: string): Earlier | undefined {
  const pairs = /^\{(.*)\}$/.exec(value)?.[1]?.matchAll(/(\w+):(?:'([^']*)'|([\w-]+))/g) ?? []
  const { stamp, method, utc, ...rest } = Object.fromEntries(
    [...pairs].map(([, key, quoted, bare]) => [key, quoted ?? bare]),
  )
  if (method !== 'explicit' || !stamp || stamp === '-1') return undefined
  return {
    at: Number(utc),
    id: stamp,
    said: Object.fromEntries(
      Object.entries(rest)
        .filter(([, word]) => word === 'true' || word === 'false')
        .map(([key, word]) => [key, word === 'true']),
    ),
    whole: false,
  }
}

/** c15t 1 and 2: `c.marketing:1,i.t:1700000000000,i.sid:sub_…` in a cookie, which leaves out refusals; JSON in localStorage. */
function c15t(value: string): Earlier | undefined {
  if (value.startsWith('{')) {
    const { consents, consentInfo } = object(JSON.parse(value))
    const said = flags(consents)
    const info = object(consentInfo)
    return said && info['time']
      ? { at: time(info['time']), id: text(info['subjectId'] ?? info['id']), said, whole: true }
      : undefined
  }
  const pairs = value.split(',').map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)])
  const flat = Object.fromEntries(pairs) as Record<string, string>
  const consents = Object.entries(flat).filter(([key, bit]) => key.startsWith('c.') && /^[01]$/.test(bit))
  if (!flat['i.t'] || !consents.length) return undefined
  return {
    at: Number(flat['i.t']),
    id: flat['i.sid'] ?? flat['i.id'],
    said: Object.fromEntries(consents.map(([key, bit]) => [key.slice(2), bit === '1'])),
    whole: true,
  }
}

const parsers: Readonly<Record<ImportSource['from'], (value: string) => Earlier | undefined>> = {
  'vanilla-cookieconsent': vanilla,
  klaro,
  tarteaucitron,
  cookiebot,
  c15t,
}

/**
 * Reads what another tool has stored.
 * @returns undefined for anything damaged, unknown or empty
 */
export function parseEarlier(from: ImportSource['from'], value: string): Earlier | undefined {
  try {
    const earlier = parsers[from](value)
    return earlier && Object.keys(earlier.said).length && !Number.isNaN(earlier.at) ? earlier : undefined
  } catch {
    // Damaged: the visitor is asked, as if there were nothing.
    return undefined
  }
}
