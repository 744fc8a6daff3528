import { expect, test } from 'vitest'
import { request } from '../testing/request.js'
import { givenRecord, refusedRecord } from '../testing/samples.js'
import { token, withCollector } from '../testing/withCollector.js'

const bearer = { authorization: `Bearer ${token}` }

async function withSubject() {
  const collector = await withCollector()
  const record = givenRecord()
  const { subject } = record
  await collector.send([record, givenRecord()], { 'user-agent': 'Mozilla/5.0 (secret)' })
  const post = (path: string, body: object, headers: Record<string, string> = bearer) =>
    request(collector.url + path, { body, headers })
  const own = (path: string) => collector.get(path, { authorization: `Subject ${subject}` })
  return { ...collector, record, subject, post, own }
}

test('subject access: everything of the subject, to whoever holds its id', async () => {
  const { get, own, record, send, subject } = await withSubject()
  await send(refusedRecord({ subject }))
  const { status, body } = await own('/v1/subject')
  expect([status, body.records.length, body.records[0].record]).toEqual([200, 2, record])
  expect(body.records[0]).toMatchObject({ ip: '127.0.0.1', userAgent: 'Mozilla/5.0 (secret)' })
  expect((await own('/v1/subject?limit=1')).body.next).toBe(record.id)
  expect((await get('/v1/subject')).status).toBe(401)
  expect((await get('/v1/subject', { authorization: 'Subject short' })).status).toBe(401)
  const nobody = await get('/v1/subject', { authorization: `Subject ${'x'.repeat(22)}` })
  expect([nobody.status, nobody.body]).toEqual([200, { records: [], next: null }])
})

test('withdrawing: a record that follows the consent, once', async () => {
  const { post, own, record, subject } = await withSubject()
  const asSubject = { authorization: `Subject ${subject}` }
  const { status, body } = await post('/v1/subject/withdraw', { operator: 'shop' }, asSubject)
  expect(status).toBe(201)
  expect(body.record).toMatchObject({
    previous: record.id,
    subject,
    event: 'consent.withdrawn',
    decision: { analytics: false, marketing: false },
    services: { metrica: false },
    document: record.document,
    method: 'api',
  })
  expect((await own('/v1/subject')).body.records[1].record).toEqual(body.record)
  const again = await post('/v1/subject/withdraw', { operator: 'shop' }, asSubject)
  expect([again.status, again.body.status]).toEqual([200, 'nothing'])
  expect((await post('/v1/subject/withdraw', { operator: 'shop' }, {})).status).toBe(401)
  expect((await post('/v1/withdrawals', { operator: 'shop', subject })).body.status).toBe('nothing')
})

test('erasing end to end: facts gone, proof and act there, nothing left in an export', async () => {
  const { post, get, own, record, subject } = await withSubject()
  const request = { operator: 'shop', subject, reason: '152-FZ art. 21(5), letter of 1 March', by: 'Ivanova, DPO' }
  const { status, body } = await post('/v1/erasures', request)
  expect(status).toBe(201)
  // RKN order 179: subject, categories, name of the system, reason, date; and who carried it out.
  expect(body.act).toMatchObject({
    kind: 'erasure',
    at: expect.stringMatching(/^\d{4}-/),
    body: {
      operator: { name: 'ООО «Магазин»' },
      subject,
      categories: ['browser', 'ip', 'page'],
      system: 'Soglasie collector',
      reason: request.reason,
      by: request.by,
      records: 1,
      seqs: [[1, 1]],
    },
  })
  const { facts: _, ...proof } = record
  const [kept] = (await own('/v1/subject')).body.records
  expect(kept).toMatchObject({ record: proof, ip: null, userAgent: null, erased: body.act.id })
  expect(kept.record.facts).toBeUndefined()
  expect((await get('/v1/acts?operator=shop', bearer)).body.acts).toEqual([body.act])
  for (const format of ['ndjson', 'csv']) {
    const file = String((await get(`/v1/export?operator=shop&format=${format}`, bearer)).body)
    const lines = file.split('\n').filter((line) => line.includes(record.id))
    expect(lines.length).toBe(1)
    expect(lines[0]).not.toMatch(/Firefox|127\.0\.0\.1|secret/)
  }
  expect((await post('/v1/erasures', request)).body.status).toBe('nothing')
})

test('blocking: the facts are held back everywhere until the check ends, and erasing waits', async () => {
  const { post, get, own, record, subject } = await withSubject()
  const body = { operator: 'shop', subject, reason: 'art. 21(1): the subject says the data is wrong' }
  const blocked = await post('/v1/blocks', body)
  expect([blocked.status, blocked.body.act.body.reason]).toEqual([201, body.reason])
  expect((await post('/v1/blocks', body)).status).toBe(200)
  const [kept] = (await own('/v1/subject')).body.records
  expect([kept.blocked, kept.ip, kept.record.facts]).toEqual([blocked.body.act.id, null, undefined])
  const whole = await get('/v1/records?operator=shop', bearer)
  const row = whole.body.records.find(({ blocked }: { blocked?: string }) => blocked)
  expect([row.record.id, row.ip, row.record.facts]).toEqual([record.id, null, undefined])
  for (const format of ['ndjson', 'csv']) {
    const line = String((await get(`/v1/export?operator=shop&format=${format}`, bearer)).body)
      .split('\n')
      .find((text) => text.includes(record.id))
    expect(line).not.toMatch(/Firefox|127\.0\.0\.1/)
  }
  expect((await own(`/v1/records/${record.id}/evidence`)).body.facts).toBeNull()
  const erasing = await post('/v1/erasures', { ...body, by: 'x' })
  expect([erasing.status, erasing.body.error]).toEqual([409, expect.stringContaining('lift the block first')])

  expect((await post('/v1/unblocks', body)).status).toBe(201)
  expect((await own('/v1/subject')).body.records[0]).toMatchObject({ record, ip: '127.0.0.1' })
  expect((await post('/v1/unblocks', body)).status).toBe(200)
})

test('the operator’s acts need the token, an operator that is configured, and every field', async () => {
  const { post, subject } = await withSubject()
  for (const path of ['/v1/erasures', '/v1/blocks', '/v1/unblocks', '/v1/withdrawals']) {
    expect((await post(path, { operator: 'shop', subject }, {})).status, path).toBe(401)
    const strange = {
      operator: 'bank',
      subject,
      ...(path !== '/v1/withdrawals' && { reason: 'x' }),
      ...(path === '/v1/erasures' && { by: 'x' }),
    }
    expect((await post(path, strange)).status, path).toBe(404)
  }
  const { status, body } = await post('/v1/erasures', { operator: 'shop', subject: 'x', nonsense: 1 })
  expect([status, body.error]).toEqual([
    400,
    expect.stringMatching(/"subject".*"reason".*"by".*there is no "nonsense"/),
  ])
})
