import type { ConsentRecord } from '../../../src/model/record.js'
import { newId } from '../newId.js'
import type { Outcome, Store, StoredRecord } from '../store/store.js'

const decisions: readonly string[] = ['consent.given', 'consent.refused', 'consent.withdrawn']

export type Withdrawn =
  | { readonly status: 'withdrawn'; readonly record: ConsentRecord; readonly receivedAt: string }
  | { readonly status: 'nothing' }

/**
 * Withdraws what the subject consented to at the operator: a record as the page would write it, made by the collector
 * (152-FZ art. 9(2): at any time; the page need not be there for it).
 */
export async function withdraw(
  store: Store,
  push: (entries: readonly StoredRecord[]) => Promise<readonly Outcome[]>,
  operator: string,
  subject: string,
  now = new Date(),
): Promise<Withdrawn> {
  const last = await lastDecision(store, operator, subject)
  if (last?.event !== 'consent.given') return { status: 'nothing' }
  const { site, document, decision, services, locale } = last
  const record: ConsentRecord = {
    v: 1,
    id: newId(now.getTime()),
    previous: last.id,
    subject,
    event: 'consent.withdrawn',
    at: now.toISOString(),
    operator,
    site,
    ...(document && { document }),
    ...(decision && { decision: none(decision) }),
    ...(services && { services: none(services) }),
    method: 'api',
    ...(locale && { locale }),
    sdk: 'soglasie-collector',
  }
  const receivedAt = now.toISOString()
  await push([{ record, receivedAt, ip: null, userAgent: null, flags: [] }])
  return { status: 'withdrawn', record, receivedAt }
}

const none = (choices: object) => Object.fromEntries(Object.keys(choices).map((id) => [id, false]))

async function lastDecision(store: Store, operator: string, subject: string): Promise<ConsentRecord | undefined> {
  let last: ConsentRecord | undefined
  for (let after: string | undefined; ;) {
    const page = await store.list({ operator, subject, after, limit: 1000 })
    for (const { record } of page) if (decisions.includes(record.event)) last = record
    after = page.at(-1)?.record.id
    if (page.length < 1000 || after === undefined) return last
  }
}
