import { expect, test } from 'vitest'
import { request } from '../testing/request.js'
import { givenRecord, refusedRecord } from '../testing/samples.js'
import { token, withCollector } from '../testing/withCollector.js'

const authorization = `Bearer ${token}`

async function withAdmin(options?: Parameters<typeof withCollector>[0]) {
  const collector = await withCollector(options)
  return {
    ...collector,
    ask: (path: string) => collector.get(`/admin/api/${path}`, { authorization }),
    search: (body: unknown, headers: Record<string, string> = { authorization }) =>
      request(`${collector.url}/admin/api/search`, { body, headers }),
  }
}

test('every answer about records needs the token, and nothing takes it from an address', async () => {
  const { get, url, search } = await withAdmin()
  for (const path of ['overview?days=7', 'chains', `records/${givenRecord().id}`, 'nothing'])
    for (const headers of [{}, { authorization: 'Bearer wrong' }] as Record<string, string>[]) {
      const { status, body } = await get(`/admin/api/${path}`, headers)
      expect([status, Object.keys(body)], path).toEqual([401, ['error']])
    }
  expect((await get(`/admin/api/chains?token=${token}`)).status).toBe(401)
  expect((await search({ id: 'x'.repeat(20) }, {})).status).toBe(401)
  expect(
    (await request(`${url}/admin/api/chains`, { headers: { origin: 'https://shop.example', authorization } })).headers,
  ).not.toHaveProperty('access-control-allow-origin')
  const closed = await withAdmin({ token: undefined })
  expect((await closed.ask('chains')).status).toBe(403)
})

test('the page forbids itself everything but its own files, and markup from text', async () => {
  const { get } = await withAdmin()
  const { status, headers } = await get('/admin')
  expect([status, headers.location]).toEqual([308, 'admin/'])
  const policy = (await get('/admin/')).headers['content-security-policy']
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /)
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toMatch(/unsafe|http|\*|data:/)
})

test('no name of a file leaves the built dashboard', async () => {
  const { get } = await withAdmin()
  for (const path of ['assets/..%2f..%2findex.js', 'assets/../../index.js', 'assets/%2e%2e%2findex.html', 'index.js'])
    expect((await get(`/admin/${path}`)).status, path).toBe(404)
})

test('the overview counts what was sent and what was refused', async () => {
  const { send, ask } = await withAdmin()
  await send([givenRecord(), givenRecord(), refusedRecord()])
  await send({ ...givenRecord(), event: 'consent.guessed' })
  await send({ ...givenRecord(), operator: 'nobody', event: 'consent.guessed' })
  const { status, body } = await ask('overview?days=7')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    operators: [{ id: 'shop', name: 'ООО «Магазин»' }],
    operator: 'shop',
    sites: ['shop.example'],
    funnel: { shown: 0, answered: 3, given: 2 },
  })
  expect(body.days).toHaveLength(7)
  expect(body.days.at(-1).counts).toEqual({ 'consent.given': 2, 'consent.refused': 1 })
  expect(body.rejected).toEqual([{ place: 'event', known: 1, unknown: 1 }])
})

test('the overview says what it cannot answer', async () => {
  const { ask } = await withAdmin()
  for (const query of ['', 'days=8', 'days=7&operator=', 'days=7&from=2020-01-01'])
    expect((await ask(`overview?${query}`)).status, query).toBe(400)
})

test('finds a record by its id and all records of a subject by theirs, page by page', async () => {
  const { send, search } = await withAdmin()
  const subject = 'subject-with-many-records'
  const records = Array.from({ length: 53 }, () => givenRecord({ subject })).sort((a, b) => (a.id < b.id ? -1 : 1))
  await send(records)
  await send(givenRecord())
  const ids = records.map(({ id }) => id)
  const { body } = await search({ id: ids[7] })
  expect(body.records.map(({ id }: { id: string }) => id)).toEqual([ids[7]])
  expect(body.records[0]).not.toHaveProperty('facts')
  const first = (await search({ id: subject })).body
  const rest = (await search({ id: subject, after: first.next })).body
  expect([...first.records, ...rest.records].map(({ id }: { id: string }) => id)).toEqual(ids)
  expect(rest.next).toBeNull()
  expect((await search({ id: 'subject-of-nobody' })).body).toEqual({ records: [], next: null })
  for (const bad of [{ id: 'short' }, { id: "'; drop table records --" }, {}, { id: subject, after: 'x' }])
    expect((await search(bad)).status, JSON.stringify(bad)).toBe(400)
})

test('the evidence of a record is proved when it is asked for', async () => {
  const { send, ask } = await withAdmin()
  const record = givenRecord()
  await send([givenRecord(), record, givenRecord()])
  const { body } = await ask(`records/${record.id}`)
  expect(body.faults).toEqual([])
  expect(body.evidence).toMatchObject({ id: record.id, checkpoint: { operator: 'shop' } })
  expect((await ask(`records/${givenRecord().id}`)).status).toBe(404)
  expect((await ask('records/x')).status).toBe(404)
  expect((await ask('chains')).body.chains).toMatchObject([{ operator: 'shop', seq: 3, isVouched: true }])
})
