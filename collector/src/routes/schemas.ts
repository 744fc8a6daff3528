import * as z from 'zod/mini'
import { totalsDimensions } from '../store/totals.js'
import { isRecordId } from './isRecordId.js'

/* What each request may say: the routes check by these, `/openapi.json` is made of them. */

const word = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))
const operator = word(60).check(z.describe('Id of the operator.'))
const subject = z
  .string()
  .check(
    z.regex(/^[\w-]{16,64}$/, 'write the subject id: 16 to 64 of A-Z a-z 0-9 _ -'),
    z.describe('Id of the subject.'),
  )
const reason = word(500).check(z.describe('Why; stands in the act, so write no personal data beyond need.'))
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'write the day as YYYY-MM-DD'))
const limit = z.optional(
  z.string().check(z.regex(/^([1-9]\d{0,2}|1000)$/, 'write 1 to 1000'), z.describe('1 to 1000, default 100.')),
)
const since = z.optional(
  z
    .string()
    .check(
      z.regex(/^\d{1,15}$/, 'write the number of an entry'),
      z.describe('Only entries of the chain above this number, in its order.'),
    ),
)

export const recordsQuery = z
  .strictObject({
    operator: z.optional(operator),
    subject: z.optional(word(64)),
    event: z.optional(word(60)),
    site: z.optional(word(253)),
    after: z.optional(
      z
        .string()
        .check(z.refine(isRecordId, 'write the id of a record'), z.describe('Only records with an id above this one.')),
    ),
    since,
    limit,
  })
  .check(
    z.refine(
      ({ since: from, operator: of }) => from === undefined || of !== undefined,
      'since needs operator: each has a chain of its own',
    ),
  )

export const subjectQuery = z.strictObject({ operator: z.optional(operator), limit, after: recordsQuery.shape.after })
export const withdrawalOfSubject = z.strictObject({ operator })
export const withdrawal = z.strictObject({ operator, subject })
export const erasure = z.strictObject({
  operator,
  subject,
  reason,
  by: word(200).check(z.describe('Who erases: name and position, for the act.')),
})
export const block = z.strictObject({ operator, subject, reason })
export const chainQuery = z.strictObject({ operator, since, limit })
export const documentQuery = z.strictObject({
  operator,
  id: word(60).check(z.describe('Id of the document, as the configuration names it.')),
  edition: word(20).check(z.describe('Name of the edition.')),
})
export const documentsQuery = z.strictObject({ operator: z.optional(operator) })
export const documentTextQuery = z.strictObject({ operator })
export const exportQuery = z.strictObject({
  operator,
  format: z.enum(['ndjson', 'csv', 'dpv'], 'write ndjson, csv or dpv'),
})
export const evidenceQuery = z.strictObject({ format: z.optional(z.enum(['json', 'html'], 'write json or html')) })
export const receiptQuery = z.object({
  receipt: z.optional(
    z.literal('1').check(z.describe('Answer with a signed receipt for every answer stored; a notice shown has none.')),
  ),
})
export const totalsQuery = z.strictObject({
  operator: z.optional(operator),
  site: z.optional(word(253)),
  event: z.optional(word(60)),
  from: z.optional(day),
  to: z.optional(day),
  of: z.optional(z.enum(['records', 'purposes', 'services'], 'write records, purposes or services')),
  by: z.optional(
    z.string().check(
      z.refine(
        (text) => text.split(',').every((name) => (totalsDimensions as readonly string[]).includes(name)),
        `write any of ${totalsDimensions.join(', ')}, separated by commas`,
      ),
      z.describe('What the counts are told apart by, separated by commas; default day,event.'),
    ),
  ),
})
