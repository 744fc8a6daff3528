import type { KeyObject } from 'node:crypto'
import { expect, test } from 'vitest'
import { trustedKeys } from '../chain/keys.js'
import { isSignedReceipt } from '../chain/receipt.js'
import { request } from '../testing/request.js'
import { givenRecord, uuid7, refusedRecord } from '../testing/samples.js'
import { withCollector } from '../testing/withCollector.js'

test('without proof: neither subject nor facts, and nothing of the connection', async () => {
  const { send, get } = await withCollector()
  const record = givenRecord()
  const { receivedAt } = (await send(record)).body
  const { status, body, headers } = await get(`/v1/records/${record.id}`, { origin: 'https://shop.example' })
  const { subject: _subject, facts: _facts, ...open } = record
  expect([status, body]).toEqual([200, { record: open, receivedAt, receipt: expect.anything() }])
  expect(headers['access-control-allow-origin']).toBe('https://shop.example')
})

test('with the subject id: the whole record, signed; with another: nothing', async () => {
  const { send, get } = await withCollector()
  const record = givenRecord()
  const { receivedAt } = (await send(record)).body
  const path = '/v1/records/' + record.id
  const { status, body } = await get(path, { authorization: `Subject ${record.subject}` })
  expect([status, body.record, body.receivedAt]).toEqual([200, record, receivedAt])
  const { keys } = (await get('/v1/keys')).body
  const trusted = trustedKeys(keys, new Set([keys[0].id]))
  expect(isSignedReceipt(body.receipt, trusted.get(body.receipt.key) as KeyObject)).toBe(true)
  expect(isSignedReceipt({ ...body.receipt, seq: 2 }, trusted.get(body.receipt.key) as KeyObject)).toBe(false)
  for (const authorization of [`Subject ${'x'.repeat(22)}`, 'Subject', `Bearer ${record.subject}`]) {
    const refused = await get(path, { authorization })
    expect([refused.status, refused.body.record], authorization).toEqual([401, undefined])
  }
})

test('a receipt in the answer to whoever asks for it', async () => {
  const { url, get } = await withCollector()
  const record = givenRecord()
  const { body } = await request(url + '/v1/records?receipt=1', { body: record })
  expect(body.receipt).toEqual((await get('/v1/records/' + record.id)).body.receipt)
  expect((await request(url + '/v1/records', { body: givenRecord() })).body.receipt).toBeUndefined()
  // A notice that was shown is nobody's answer: the page keeps nothing of it.
  const shown = refusedRecord({ event: 'notice.shown' })
  expect((await request(url + '/v1/records?receipt=1', { body: shown })).body).toMatchObject({ status: 'stored' })
  expect((await request(url + '/v1/records?receipt=1', { body: shown })).body.receipt).toBeUndefined()
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
