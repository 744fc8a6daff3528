import { withdraw } from '../operations/withdrawing.js'
import type { Call, Services } from './Services.js'
import { subjectOf } from './authorization.js'
import { parseBody, parseQuery } from './parse.js'
import { subjectQuery, withdrawalOfSubject } from './schemas.js'
import { view } from './view.js'

const noProof = 'send the subject id as "Authorization: Subject …"; the page tells it by consent.receipt()'

/**
 * `GET /v1/subject`: everything kept about the visitor that holds this subject id (152-FZ art. 14, GDPR art. 15). An
 * id nobody has is answered as one without records: nothing can be found out by trying.
 */
export const getSubject =
  ({ store, registry }: Services) =>
  async (c: Call) => {
    const subject = subjectOf(c)
    if (subject === undefined) return c.json({ error: noProof }, 401, { 'WWW-Authenticate': 'Subject' })
    const { limit = '100', operator, after } = parseQuery(c, subjectQuery)
    const rows = await store.list({ subject, operator, after, limit: Number(limit) })
    const next = rows.length === Number(limit) ? rows.at(-1)?.record.id : undefined
    return c.json({ records: rows.map((row) => view(row, registry)), next: next ?? null })
  }

/** `POST /v1/subject/withdraw`: the visitor withdraws without the page. */
export const postSubjectWithdraw =
  ({ store, commits }: Services) =>
  async (c: Call) => {
    const subject = subjectOf(c)
    if (subject === undefined) return c.json({ error: noProof }, 401, { 'WWW-Authenticate': 'Subject' })
    const { operator } = await parseBody(c, withdrawalOfSubject)
    const done = await withdraw(store, (entries) => commits.push(entries), operator, subject)
    return done.status === 'withdrawn' ? c.json(done, 201) : c.json({ ...done, advice: 'there is no consent in force' })
  }
