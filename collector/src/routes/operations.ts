import * as z from 'zod/mini'
import { recordSchema } from '../../../src/schema/record.js'
import * as answers from './answers.js'
import * as schemas from './schemas.js'

/** One operation of the API, as `/openapi.json` and `/docs` tell it. */
export interface Operation {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly summary: string
  readonly auth: 'none' | 'token' | 'subject' | 'token or subject' | 'subject, if you have it'
  readonly query?: z.ZodMiniType
  readonly body?: { readonly types: readonly string[]; readonly schema?: z.ZodMiniType }
  readonly answers: Readonly<Record<number, Answer>>
}

/** What is answered with one status: words alone where there is no body. */
export interface Answer {
  readonly words: string
  /** Of JSON; other bodies are told by their type. */
  readonly schema?: z.ZodMiniType
  readonly types: readonly string[]
}

const body = (schema: z.ZodMiniType) => ({ types: ['application/json'], schema })
const json = (words: string, schema: z.ZodMiniType): Answer => ({ words, schema, types: ['application/json'] })
const file = (words: string, ...types: string[]): Answer => ({ words, types })
const failure = (words: string) => json(words, answers.failure)

export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/records',
    summary:
      'Stores one record, or up to 64 in an array; answers once they are durable. Content-Encoding: gzip may be used.',
    auth: 'none',
    query: schemas.receiptQuery,
    body: {
      types: ['application/json', 'text/plain'],
      schema: z.union([recordSchema, z.array(recordSchema).check(z.maxLength(64))]),
    },
    answers: {
      200: json(
        'An array: one result for each record. One record: it is stored already.',
        z.union([answers.results, answers.stored]),
      ),
      201: json('The record is stored.', answers.stored),
      400: failure('The body is not JSON.'),
      403: failure('Pages of this origin may not send.'),
      413: failure('Too large.'),
      415: failure('Another content type or encoding.'),
      422: json('The record is rejected, with every mistake.', answers.rejected),
    },
  },
  {
    method: 'get',
    path: '/v1/records',
    summary: 'Whole rows with what the server stamped; by id, or with since in the order of the chain.',
    auth: 'token',
    query: schemas.recordsQuery,
    answers: { 200: json('records and next', answers.records) },
  },
  {
    method: 'get',
    path: '/v1/records/{id}',
    summary: 'A signed receipt. Without proof it shows neither the subject nor the facts.',
    auth: 'subject, if you have it',
    answers: {
      200: json('record, receivedAt and receipt', answers.recordReceipt),
      404: failure('There is no such record.'),
    },
  },
  {
    method: 'get',
    path: '/v1/records/{id}/evidence',
    summary: 'The evidence pack of a record: JSON for machines, a page for people.',
    auth: 'token or subject',
    query: schemas.evidenceQuery,
    answers: {
      200: { ...json('The pack.', answers.evidence), types: ['application/json', 'text/html'] },
      404: failure('There is no such record.'),
    },
  },
  {
    method: 'get',
    path: '/v1/decisions/{id}',
    summary: 'A decision carried to another site of the operator by a link; good once, for two minutes.',
    auth: 'none',
    query: z.strictObject({ to: z.string(), at: z.string(), proof: z.string() }),
    answers: {
      200: json('The decision.', answers.decision),
      400: failure('A parameter is missing.'),
      403: failure('Forged, or for another site.'),
      404: failure('No such decision.'),
      410: failure('Stale, used or superseded.'),
    },
  },
  {
    method: 'post',
    path: '/v1/cookie',
    summary:
      'Sends the decision cookie back for longer than a script may keep it, where the operator asks for it (renewCookie).',
    auth: 'none',
    answers: { 204: file('Done, or nothing to do.') },
  },
  {
    method: 'get',
    path: '/v1/subject',
    summary: 'Everything kept about the visitor who holds this subject id.',
    auth: 'subject',
    query: schemas.subjectQuery,
    answers: { 200: json('records and next', answers.subjectRecords) },
  },
  {
    method: 'post',
    path: '/v1/subject/withdraw',
    summary: 'The visitor withdraws the consent in force.',
    auth: 'subject',
    body: body(schemas.withdrawalOfSubject),
    answers: {
      200: json('There is no consent in force.', answers.nothing),
      201: json('Withdrawn, with the record of it.', answers.withdrawn),
    },
  },
  {
    method: 'post',
    path: '/v1/withdrawals',
    summary: 'A withdrawal that reached the operator by another way.',
    auth: 'token',
    body: body(schemas.withdrawal),
    answers: {
      200: json('There is no consent in force.', answers.nothing),
      201: json('Withdrawn, with the record of it.', answers.withdrawn),
      404: failure('No such operator.'),
    },
  },
  {
    method: 'post',
    path: '/v1/erasures',
    summary: 'Destroys the facts of a subject; the proof of consent and the act of erasure stay.',
    auth: 'token',
    body: body(schemas.erasure),
    answers: {
      200: json('There was nothing to erase.', answers.nothing),
      201: json('Erased, with the act.', answers.erased),
      404: failure('No such operator.'),
      409: json('The subject is blocked.', answers.erasureBlocked),
    },
  },
  {
    method: 'post',
    path: '/v1/blocks',
    summary: 'Holds the facts of a subject back while they are checked.',
    auth: 'token',
    body: body(schemas.block),
    answers: {
      200: json('Blocked already.', answers.nothing),
      201: json('Blocked, with the act.', answers.blocked),
      404: failure('No such operator.'),
    },
  },
  {
    method: 'post',
    path: '/v1/unblocks',
    summary: 'Ends the check.',
    auth: 'token',
    body: body(schemas.block),
    answers: {
      200: json('Not blocked.', answers.nothing),
      201: json('Unblocked, with the act.', answers.blocked),
      404: failure('No such operator.'),
    },
  },
  {
    method: 'get',
    path: '/v1/acts',
    summary: 'What was erased, blocked and registered.',
    auth: 'token',
    query: schemas.chainQuery,
    answers: { 200: json('acts and next', answers.acts) },
  },
  {
    method: 'post',
    path: '/v1/documents',
    summary: 'Registers the text of an edition, sent as its bytes; its SHA-256 is computed here.',
    auth: 'token',
    query: schemas.documentQuery,
    body: { types: ['*/*'] },
    answers: {
      200: json('Registered already.', answers.documentAdded),
      201: json('Registered.', answers.documentAdded),
      404: failure('No such operator.'),
      413: failure('Larger than 10 MiB.'),
    },
  },
  {
    method: 'get',
    path: '/v1/documents',
    summary: 'The registered documents, without their texts.',
    auth: 'token',
    query: schemas.documentsQuery,
    answers: { 200: json('documents', answers.documents) },
  },
  {
    method: 'get',
    path: '/v1/documents/{sha256}',
    summary: 'The text of a document, as a file.',
    auth: 'token',
    query: schemas.documentTextQuery,
    answers: { 200: file('The bytes.', 'application/octet-stream'), 404: failure('Not registered.') },
  },
  {
    method: 'get',
    path: '/v1/export',
    summary: 'One operator’s records: NDJSON that can be verified offline, CSV, or DPV JSON-LD (ISO/IEC TS 27560).',
    auth: 'token',
    query: schemas.exportQuery,
    answers: {
      200: file('The file.', 'application/x-ndjson', 'text/csv', 'application/ld+json'),
      404: failure('The operator has no records.'),
    },
  },
  {
    method: 'get',
    path: '/v1/totals',
    summary: 'Counts kept while writing.',
    auth: 'token',
    query: schemas.totalsQuery,
    answers: { 200: json('totals', answers.totals) },
  },
  {
    method: 'get',
    path: '/v1/chains',
    summary: 'Ends of the chains and their last checkpoints.',
    auth: 'token',
    answers: { 200: json('chains', answers.chains) },
  },
  {
    method: 'get',
    path: '/v1/checkpoints',
    summary: 'Signed checkpoints; keep a copy elsewhere.',
    auth: 'token',
    query: schemas.chainQuery,
    answers: { 200: json('checkpoints and next', answers.checkpoints) },
  },
  {
    method: 'get',
    path: '/v1/keys',
    summary: 'The public keys, oldest first.',
    auth: 'none',
    answers: { 200: json('keys', answers.keys) },
  },
  {
    method: 'get',
    path: '/metrics',
    summary: 'Numbers for Prometheus.',
    auth: 'token',
    answers: { 200: file('Text format 0.0.4.', 'text/plain') },
  },
  {
    method: 'get',
    path: '/healthz',
    summary: 'Does the store answer?',
    auth: 'none',
    answers: { 200: json('Yes.', answers.health), 503: json('No.', answers.unhealthy) },
  },
  {
    method: 'get',
    path: '/readyz',
    summary: 'May more be sent here?',
    auth: 'none',
    answers: { 200: json('Yes.', answers.health), 503: json('No.', answers.unhealthy) },
  },
]
