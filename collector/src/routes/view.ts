import type { Registry } from '../operators/registry.js'
import type { KeptRecord } from '../store/store.js'

/** A row as the operator reads it. The flag of an unknown document falls once its text is registered. */
export function view(
  { record, receivedAt, ip, userAgent, flags, seq, erased, blocked }: KeptRecord,
  registry: Registry,
) {
  return {
    seq,
    record,
    receivedAt,
    ip,
    userAgent,
    flags: registry.has(record) ? flags.filter((flag) => flag !== 'unknown-document') : flags,
    ...(erased !== undefined && { erased }),
    ...(blocked !== undefined && { blocked }),
  }
}
