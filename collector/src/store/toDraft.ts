import { randomBytes } from 'node:crypto'
import { factsSchema, recordSchema } from '../../../src/schema/record.js'
import { canonicalObject } from '../intake/canonicalObject.js'
import type { Draft, Erasable } from './database.js'
import type { StoredRecord } from './store.js'

/** The rows of records, each with a salt of its own. */
export function toDrafts(entries: readonly StoredRecord[]): Draft[] {
  const salts = randomBytes(16 * entries.length)
  return entries.map((entry, index) => toDraft(entry, salts.toString('base64url', 16 * index, 16 * index + 16)))
}

const erasableText = canonicalObject(['facts', 'ip', 'userAgent', 'salt'] satisfies (keyof Erasable)[], {
  facts: canonicalObject(Object.keys(factsSchema.shape)),
})
const proofText = canonicalObject(
  Object.keys(recordSchema.shape),
  {
    document: canonicalObject(['id', 'edition', 'sha256', 'url']),
    control: canonicalObject(['id', 'label']),
  },
  'facts',
)

function toDraft({ record, receivedAt, ip, userAgent, flags }: StoredRecord, salt: string): Draft {
  const { id, operator, subject, event, site, previous, facts } = record
  const isErasable = facts !== undefined || ip !== null || userAgent !== null
  return {
    id,
    operator,
    subject,
    event,
    site,
    previous,
    proof: proofText(record),
    facts: isErasable ? erasableText({ facts, ip: ip ?? undefined, userAgent: userAgent ?? undefined, salt }) : null,
    received_at: receivedAt,
    flags: flags.length ? JSON.stringify(flags) : '[]',
  }
}
