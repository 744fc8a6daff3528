import * as z from 'zod/mini'
import { recordSchema } from '../../../src/schema/record.js'
import * as schemas from './schemas.js'

/** One operation of the API, as `/openapi.json` and `/docs` tell it. */
export interface Operation {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly summary: string
  readonly auth: 'none' | 'token' | 'subject' | 'token or subject' | 'subject, if you have it'
  readonly query?: z.ZodMiniType
  readonly body?: { readonly types: readonly string[]; readonly schema?: z.ZodMiniType }
  readonly answers: Readonly<Record<number, string>>
}

const json = (schema: z.ZodMiniType) => ({ types: ['application/json'], schema })

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
      200: 'An array: one result for each record. One record: it is stored already.',
      201: 'The record is stored.',
      400: 'The body is not JSON.',
      403: 'Pages of this origin may not send.',
      413: 'Too large.',
      415: 'Another content type or encoding.',
      422: 'The record is rejected, with every mistake.',
      429: 'Too many requests; Retry-After tells when to send again.',
      503: 'Cannot answer now; Retry-After tells when to send again.',
    },
  },
  {
    method: 'get',
    path: '/v1/records',
    summary: 'Whole rows with what the server stamped; by id, or with since in the order of the chain.',
    auth: 'token',
    query: schemas.recordsQuery,
    answers: { 200: 'records and next', 400: 'A parameter is wrong.' },
  },
  {
    method: 'get',
    path: '/v1/records/{id}',
    summary: 'A signed receipt. Without proof it shows neither the subject nor the facts.',
    auth: 'subject, if you have it',
    answers: { 200: 'record, receivedAt and receipt', 404: 'There is no such record.' },
  },
  {
    method: 'get',
    path: '/v1/records/{id}/evidence',
    summary: 'The evidence pack of a record: JSON for machines, a page for people.',
    auth: 'token or subject',
    query: schemas.evidenceQuery,
    answers: { 200: 'The pack.', 404: 'There is no such record.' },
  },
  {
    method: 'get',
    path: '/v1/decisions/{id}',
    summary: 'A decision carried to another site of the operator by a link; good once, for two minutes.',
    auth: 'none',
    query: z.strictObject({ to: z.string(), at: z.string(), proof: z.string() }),
    answers: {
      200: 'The decision.',
      403: 'Forged, or for another site.',
      404: 'No such decision.',
      410: 'Stale, used or superseded.',
    },
  },
  {
    method: 'post',
    path: '/v1/cookie',
    summary:
      'Sends the decision cookie back for longer than a script may keep it, where the operator asks for it (renewCookie).',
    auth: 'none',
    answers: { 204: 'Done, or nothing to do.' },
  },
  {
    method: 'get',
    path: '/v1/subject',
    summary: 'Everything kept about the visitor who holds this subject id.',
    auth: 'subject',
    query: schemas.subjectQuery,
    answers: { 200: 'records and next' },
  },
  {
    method: 'post',
    path: '/v1/subject/withdraw',
    summary: 'The visitor withdraws the consent in force.',
    auth: 'subject',
    body: json(schemas.withdrawalOfSubject),
    answers: { 200: 'There is no consent in force.', 201: 'Withdrawn, with the record of it.' },
  },
  {
    method: 'post',
    path: '/v1/withdrawals',
    summary: 'A withdrawal that reached the operator by another way.',
    auth: 'token',
    body: json(schemas.withdrawal),
    answers: { 200: 'There is no consent in force.', 201: 'Withdrawn, with the record of it.' },
  },
  {
    method: 'post',
    path: '/v1/erasures',
    summary: 'Destroys the facts of a subject; the proof of consent and the act of erasure stay.',
    auth: 'token',
    body: json(schemas.erasure),
    answers: { 200: 'There was nothing to erase.', 201: 'Erased, with the act.', 409: 'The subject is blocked.' },
  },
  {
    method: 'post',
    path: '/v1/blocks',
    summary: 'Holds the facts of a subject back while they are checked.',
    auth: 'token',
    body: json(schemas.block),
    answers: { 200: 'Blocked already.', 201: 'Blocked, with the act.' },
  },
  {
    method: 'post',
    path: '/v1/unblocks',
    summary: 'Ends the check.',
    auth: 'token',
    body: json(schemas.block),
    answers: { 200: 'Not blocked.', 201: 'Unblocked, with the act.' },
  },
  {
    method: 'get',
    path: '/v1/acts',
    summary: 'What was erased, blocked and registered.',
    auth: 'token',
    query: schemas.chainQuery,
    answers: { 200: 'acts and next' },
  },
  {
    method: 'post',
    path: '/v1/documents',
    summary: 'Registers the text of an edition, sent as its bytes; its SHA-256 is computed here.',
    auth: 'token',
    query: schemas.documentQuery,
    body: { types: ['*/*'] },
    answers: { 200: 'Registered already.', 201: 'Registered.', 404: 'No such operator.' },
  },
  {
    method: 'get',
    path: '/v1/documents',
    summary: 'The registered documents, without their texts.',
    auth: 'token',
    query: schemas.documentsQuery,
    answers: { 200: 'documents' },
  },
  {
    method: 'get',
    path: '/v1/documents/{sha256}',
    summary: 'The text of a document, as a file.',
    auth: 'token',
    query: schemas.documentTextQuery,
    answers: { 200: 'The bytes.', 404: 'Not registered.' },
  },
  {
    method: 'get',
    path: '/v1/export',
    summary: 'One operator’s records: NDJSON that can be verified offline, CSV, or DPV JSON-LD (ISO/IEC TS 27560).',
    auth: 'token',
    query: schemas.exportQuery,
    answers: { 200: 'The file.', 404: 'The operator has no records.' },
  },
  {
    method: 'get',
    path: '/v1/totals',
    summary: 'Counts kept while writing.',
    auth: 'token',
    query: schemas.totalsQuery,
    answers: { 200: 'totals' },
  },
  {
    method: 'get',
    path: '/v1/chains',
    summary: 'Ends of the chains and their last checkpoints.',
    auth: 'token',
    answers: { 200: 'chains' },
  },
  {
    method: 'get',
    path: '/v1/checkpoints',
    summary: 'Signed checkpoints; keep a copy elsewhere.',
    auth: 'token',
    query: schemas.chainQuery,
    answers: { 200: 'checkpoints and next' },
  },
  {
    method: 'get',
    path: '/v1/keys',
    summary: 'The public keys, oldest first.',
    auth: 'none',
    answers: { 200: 'keys' },
  },
  {
    method: 'get',
    path: '/metrics',
    summary: 'Numbers for Prometheus.',
    auth: 'token',
    answers: { 200: 'Text format 0.0.4.' },
  },
  {
    method: 'get',
    path: '/healthz',
    summary: 'Does the store answer?',
    auth: 'none',
    answers: { 200: 'Yes.', 503: 'No.' },
  },
  {
    method: 'get',
    path: '/readyz',
    summary: 'May more be sent here?',
    auth: 'none',
    answers: { 200: 'Yes.', 503: 'No.' },
  },
]
