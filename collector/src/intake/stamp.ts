import { type Config, findDocument } from '../../../src/model/policy.js'
import { type ConsentRecord, carriesFacts } from '../../../src/model/record.js'
import type { Registry } from '../operators/registry.js'
import type { Settings } from '../settings/settings.js'
import type { Flag, StoredRecord } from '../store/store.js'
import { maskAddress } from './maskAddress.js'

/** What the request itself tells, beside the record. */
export interface Arrival {
  /** ISO 8601, UTC, ms. */
  readonly receivedAt: string
  readonly address: string | undefined
  readonly userAgent: string | undefined
}

/** Longest user agent kept; real ones stay below 300 characters. */
const longest = 512

/**
 * The record with what the server adds beside it. Address and user agent only where the policy names them and the
 * event carries facts: a refusal proves itself without either (152-FZ art. 5(5), GDPR art. 5(1)(c)).
 */
export function stamp(
  config: Config,
  record: ConsentRecord,
  arrival: Arrival,
  ip: Settings['ip'],
  registry: Registry,
): StoredRecord {
  const { autoCollected } = config.policy
  const carries = carriesFacts(record.event)
  const address = carries && autoCollected.ip && ip !== 'none' ? arrival.address : undefined
  return {
    record,
    receivedAt: arrival.receivedAt,
    ip: (ip === 'masked' && address ? maskAddress(address) : address) ?? null,
    userAgent: (carries && autoCollected.browser ? arrival.userAgent?.slice(0, longest) : undefined) ?? null,
    flags: registry.has(record) ? [] : flagsOf(config, record),
  }
}

/** Accepted all the same: a page cached before a new edition speaks the truth about what its visitor saw. */
function flagsOf(config: Config, { document }: ConsentRecord): Flag[] {
  const known = document && findDocument(config, document.id)
  return known?.edition === document?.edition && known?.sha256 === document?.sha256 && known ? [] : ['unknown-document']
}
