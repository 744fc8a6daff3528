import * as z from 'zod/mini'
import type { ConsentRecord } from '../model/record.js'

const uuid7 = z
  .string('write the UUID v7 of the record')
  .check(
    z.regex(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      'not a UUID v7; write lower-case hex with dashes, version 7',
    ),
  )
const short = (what: string, max: number) =>
  z
    .string(`write ${what} as a string`)
    .check(z.minLength(1, `write ${what}; it is empty`), z.maxLength(max, `keep ${what} within ${max} characters`))
const choices = z.record(short('the id', 60), z.boolean('write true or false'))

/** The facts a page may report. Which of them a record may carry is decided by the operator's policy. */
export const factsSchema = z.strictObject({
  time: z.optional(short('the local time', 40)),
  page: z.optional(short('the page address', 2000)),
  referrer: z.optional(short('the referrer', 2000)),
  browser: z.optional(short('the browser', 1000)),
  os: z.optional(short('the system', 100)),
  device: z.optional(short('the device', 200)),
  cookies: z.optional(z.array(short('a cookie name', 100)).check(z.maxLength(50, 'report at most 50 cookies'))),
  network: z.optional(short('the network', 100)),
})

/** Length in UTF-8: every byte beyond ASCII is one %XX. */
const bytes = (value: unknown) => encodeURI(JSON.stringify(value)).replace(/%../g, '.').length

/** One record on the wire (design.md §6). Unknown keys are refused: nothing unnamed is ever stored. */
export const recordSchema = z
  .strictObject({
    v: z.literal(1, 'unknown record version; this schema reads v: 1'),
    id: uuid7,
    previous: z.nullable(uuid7),
    subject: z
      .string('write the subject id')
      .check(z.regex(/^[\w-]{16,64}$/, 'write the subject id: 16 to 64 of A-Z a-z 0-9 _ -')),
    event: z.enum(
      [
        'notice.shown',
        'policy.accepted',
        'policy.refused',
        'document.accepted',
        'consent.given',
        'consent.refused',
        'consent.withdrawn',
      ],
      'unknown event',
    ),
    at: z.iso.datetime({ precision: 3, error: 'write the time as ISO 8601 in UTC with ms: 2026-09-01T10:00:00.000Z' }),
    operator: short('the operator id', 60),
    site: short('the site', 253),
    document: z.optional(
      z.strictObject({
        id: short('the document id', 60),
        edition: short('the edition', 20),
        sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'write 64 lower-case hex digits')),
        url: short('the document address', 2000),
      }),
    ),
    decision: z.optional(choices),
    services: z.optional(choices),
    method: z.optional(
      z.enum(
        [
          'button',
          'settings',
          'form',
          'use',
          'express',
          'offer',
          'signal:gpc',
          'signal:dnt',
          'signal:cookies-blocked',
          'api',
          'shared',
          'imported',
        ],
        'unknown method',
      ),
    ),
    signals: z.optional(
      z.array(z.enum(['gpc', 'dnt', 'blocked', 'tcf', 'gpp'], 'unknown signal')).check(z.maxLength(5)),
    ),
    control: z.optional(z.strictObject({ id: short('the control id', 100), label: short('the label as shown', 300) })),
    form: z.optional(short('the form id', 200)),
    text: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, 'write 64 lower-case hex digits'))),
    locale: z.optional(short('the locale', 35)),
    shown: z.optional(uuid7),
    facts: z.optional(factsSchema),
    sdk: short('the SDK version', 40),
  })
  .check(z.refine((record) => bytes(record) <= 8192, 'keep the record within 8 KiB of JSON'))

// The schema and the model describe one thing: this line stops compiling when they part.
type Mutable<Value> = Value extends object ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> } : Value
true satisfies [Mutable<ConsentRecord>, z.infer<typeof recordSchema>] extends [infer A, infer B]
  ? A extends B
    ? B extends A
      ? true
      : false
    : false
  : false
