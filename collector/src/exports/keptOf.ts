import type { ConsentRecord } from '../../../src/model/record.js'
import { leafOfRecord } from '../chain/entry.js'
import type { ChainEntry, Flag, KeptRecord } from '../store/store.js'

/** An entry of the chain as the record it holds; what is erased or blocked is not in it. */
export function keptOf(entry: Extract<ChainEntry, { type: 'record' }>): KeptRecord {
  const { proof, facts, erased, blocked, receivedAt, seq } = entry
  const isOpen = facts !== null && blocked === null
  const open = isOpen ? (JSON.parse(facts) as { facts?: ConsentRecord['facts']; ip?: string; userAgent?: string }) : {}
  return {
    record: { ...(JSON.parse(proof) as ConsentRecord), ...(open.facts && { facts: open.facts }) },
    receivedAt,
    ip: open.ip ?? null,
    userAgent: open.userAgent ?? null,
    flags: JSON.parse(entry.flags) as Flag[],
    seq,
    leaf: leafOfRecord(entry),
    ...(erased !== null && { erased }),
    ...(blocked !== null && { blocked }),
  }
}
