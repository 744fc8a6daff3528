import { expect, test } from 'vitest'
import { givenRecord, uuid7 } from '../testing/samples.js'
import { withCollector } from '../testing/withCollector.js'

test('the receipt is the record and its time of receipt, and nothing of the connection', async () => {
  const { send, get } = await withCollector()
  const record = givenRecord()
  const { receivedAt } = (await send(record)).body
  const { status, body, headers } = await get(`/v1/records/${record.id}`, { origin: 'https://shop.example' })
  expect([status, body]).toEqual([200, { record, receivedAt }])
  expect(headers['access-control-allow-origin']).toBe('https://shop.example')
})

test('404 for an id nobody stored, and for what is no id', async () => {
  const { get } = await withCollector()
  for (const id of [uuid7(), 'x', "'; drop table records", '%00'])
    expect((await get('/v1/records/' + encodeURIComponent(id))).status, id).toBe(404)
})

test('a page of a stranger cannot read it', async () => {
  const { get } = await withCollector()
  const { headers } = await get('/v1/records/' + uuid7(), { origin: 'https://evil.example' })
  expect(headers['access-control-allow-origin']).toBeUndefined()
})
