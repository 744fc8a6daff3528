import * as z from 'zod/mini'
import { recordSchema } from '../../../src/schema/record.js'

/* What each answer holds: `/openapi.json` is made of these, and a test holds every route's answers against them. */

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const time = z.iso.datetime({ precision: 3 })
const seq = z.int().check(z.minimum(1), z.describe('Number of the entry in the operator’s chain.'))
const uuid = z.string().check(z.regex(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/))
const keyId = z.string().check(z.regex(/^[0-9a-f]{16}$/), z.describe('Id of the key, see /v1/keys.'))
const signature = z.string().check(z.regex(/^[\w-]{86}$/), z.describe('Ed25519, base64url.'))
const next = <Cursor extends z.ZodMiniType>(cursor: Cursor) =>
  z.nullable(cursor).check(z.describe('Pass it on for the next page; null at the end.'))

const { subject, facts, ...open } = recordSchema.shape
/** What anybody who has the id of a record may see of it. */
const openRecord = z.strictObject(open)
const mistakes = z.array(z.strictObject({ path: z.string(), message: z.string() }))

export const failure = z.strictObject({ error: z.string().check(z.describe('What happened and what to do.')) })

const receipt = z.strictObject({
  id: uuid,
  operator: z.string(),
  seq,
  leaf: hash.check(z.describe('Hash of the record in its place.')),
  receivedAt: time,
  key: keyId,
  signature,
})
const taken = z.strictObject({
  id: uuid,
  status: z.enum(['stored', 'duplicate']),
  receivedAt: time,
  receipt: z.optional(receipt),
})
export const rejected = z.strictObject({ id: z.nullable(z.string()), status: z.literal('rejected'), mistakes })
export const stored = taken
export const results = z.strictObject({ results: z.array(z.union([taken, rejected])) })

export const recordReceipt = z.strictObject({ record: z.union([recordSchema, openRecord]), receivedAt: time, receipt })

const row = z.strictObject({
  seq,
  record: recordSchema,
  receivedAt: time,
  ip: z.nullable(z.string()),
  userAgent: z.nullable(z.string()),
  flags: z.array(z.enum(['unknown-document'])),
  erased: z.optional(uuid.check(z.describe('Act that destroyed the facts.'))),
  blocked: z.optional(uuid.check(z.describe('Act that blocks the subject: the facts are withheld.'))),
})
export const records = z.strictObject({ records: z.array(row), next: next(z.union([uuid, seq])) })
export const subjectRecords = z.strictObject({ records: z.array(row), next: next(uuid) })

const place = { id: uuid, operator: z.string(), seq, at: time }
const erasureAct = z.strictObject({
  ...place,
  kind: z.literal('erasure'),
  body: z.strictObject({
    operator: z.strictObject({
      name: z.string(),
      address: z.nullable(z.string()),
      ids: z.record(z.string(), z.string()),
    }),
    by: z.string(),
    system: z.string(),
    reason: z.string(),
    method: z.string(),
    subject: z.nullable(z.string()),
    categories: z.array(z.string()),
    records: z.int(),
    seqs: z.array(z.array(seq).check(z.length(2))).check(z.describe('Entries whose facts are destroyed, as ranges.')),
  }),
})
const blockAct = z.strictObject({
  ...place,
  kind: z.enum(['block', 'unblock']),
  body: z.strictObject({ reason: z.string(), subject: z.string() }),
})
const documentAct = z.strictObject({
  ...place,
  kind: z.literal('document'),
  body: z.strictObject({ id: z.string(), edition: z.string(), sha256: hash, bytes: z.int() }),
})
export const acts = z.strictObject({ acts: z.array(z.union([erasureAct, blockAct, documentAct])), next: next(seq) })
export const erased = z.strictObject({ status: z.literal('erased'), act: erasureAct })
export const erasureBlocked = z.strictObject({ status: z.literal('blocked'), error: z.string() })
export const blocked = z.strictObject({ status: z.enum(['blocked', 'unblocked']), act: blockAct })
export const nothing = z.strictObject({ status: z.literal('nothing'), advice: z.optional(z.string()) })
export const withdrawn = z.strictObject({ status: z.literal('withdrawn'), record: recordSchema, receivedAt: time })

export const decision = z.strictObject({
  record: uuid,
  at: time,
  edition: z.string(),
  purposes: z.record(z.string(), z.boolean()),
  services: z.record(z.string(), z.boolean()),
})

export const documentAdded = z.strictObject({
  status: z.enum(['registered', 'known']),
  sha256: hash,
  bytes: z.int(),
})
const document = z.strictObject({
  operator: z.string(),
  sha256: hash,
  id: z.string(),
  edition: z.string(),
  mediaType: z.string(),
  registeredAt: time,
})
export const documents = z.strictObject({ documents: z.array(document) })

const checkpoint = z.strictObject({ operator: z.string(), seq, head: hash, at: time, key: keyId, signature })
export const checkpoints = z.strictObject({ checkpoints: z.array(checkpoint), next: next(seq) })
export const chains = z.strictObject({
  chains: z.array(
    z.strictObject({ operator: z.string(), seq: z.int(), head: hash, checkpoint: z.nullable(checkpoint) }),
  ),
})
const key = z.strictObject({
  id: keyId,
  spki: z.string().check(z.describe('SPKI in DER, base64.')),
  createdAt: time,
  endorsement: z.nullable(z.strictObject({ key: keyId, signature })),
})
export const keys = z.strictObject({ keys: z.array(key) })

export const totals = z.strictObject({
  totals: z.array(
    z.strictObject({
      operator: z.optional(z.string()),
      site: z.optional(z.string()),
      day: z.optional(z.iso.date()),
      event: z.optional(z.string()),
      method: z.optional(z.string()),
      edition: z.optional(z.string()),
      locale: z.optional(z.string()),
      choice: z.optional(z.string()),
      granted: z.optional(z.boolean()),
      count: z.int(),
    }),
  ),
})

export const evidence = z.strictObject({
  type: z.literal('soglasie.evidence'),
  version: z.literal(1),
  operator: z.string(),
  seq,
  id: uuid,
  receivedAt: time,
  flags: z.array(z.string()),
  proof: z.strictObject({ ...open, subject }),
  commitment: z.nullable(hash),
  facts: z.nullable(
    z.strictObject({
      facts,
      ip: z.optional(z.string()),
      userAgent: z.optional(z.string()),
      salt: z.string().check(z.regex(/^[\w-]{22}$/)),
    }),
  ),
  erased: z.nullable(
    z.strictObject({ ...place, kind: z.literal('erasure'), body: z.string().check(z.describe('Canonical JSON.')) }),
  ),
  before: hash,
  behind: z.array(hash),
  checkpoint: z.nullable(checkpoint),
  keys: z.array(key),
  document: z.nullable(
    z.strictObject({ id: z.string(), edition: z.string(), mediaType: z.string(), base64: z.string() }),
  ),
})

export const health = z.strictObject({ status: z.literal('ok') })
export const unhealthy = z.strictObject({ status: z.enum(['unavailable', 'stopping']), error: z.string() })
