import { expect, test } from 'vitest'
import { givenRecord, refusedRecord, uuid7 } from '../testing/samples.js'
import { token, withCollector } from '../testing/withCollector.js'

const bearer = { authorization: `Bearer ${token}` }

test('401 without the token or with another, 403 where none is set', async () => {
  const { get } = await withCollector()
  for (const authorization of ['', 'Bearer ', 'Bearer wrong', token, `Basic ${token}`]) {
    const { status, headers, body } = await get('/v1/records', { authorization })
    expect([status, headers['www-authenticate'], body.records], authorization).toEqual([401, 'Bearer', undefined])
  }
  expect((await get('/v1/records', bearer)).status).toBe(200)

  const closed = await withCollector({ token: undefined })
  const { status, body } = await closed.get('/v1/records', bearer)
  expect([status, body.error]).toEqual([403, expect.stringContaining('set SOGLASIE_TOKEN')])
})

test('filters, newest last, page by page to the end', async () => {
  const { send, get } = await withCollector()
  const subject = 'one-subject-of-many'
  const records = [1, 2, 3, 4, 5].map((at) => givenRecord({ id: uuid7(at * 1000), subject }))
  await send([...records].reverse())
  await send([givenRecord(), refusedRecord({ subject })])
  const pages: string[][] = []
  for (let after = ''; ;) {
    const path = `/v1/records?subject=${subject}&event=consent.given&operator=shop&site=shop.example&limit=2${after}`
    const { body } = await get(path, bearer)
    pages.push(body.records.map((row: { record: { id: string } }) => row.record.id))
    if (!body.next) break
    after = `&after=${body.next}`
  }
  const ids = records.map(({ id }) => id)
  expect(pages).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)])
  expect((await get('/v1/records?operator=bank', bearer)).body).toEqual({ records: [], next: null })
})

test('a filter that does not exist is an error, not everything', async () => {
  const { get } = await withCollector()
  for (const query of ['subjekt=1', 'limit=0', 'limit=1001', 'limit=x', 'after=1', 'subject='])
    expect((await get('/v1/records?' + query, bearer)).status, query).toBe(400)
})
