import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { request } from '../testing/request.js'
import { givenRecord } from '../testing/samples.js'
import { token, withCollector } from '../testing/withCollector.js'

const bearer = { authorization: `Bearer ${token}` }
const text = '<script>alert(1)</script> Редакция 2'
const sha256 = createHash('sha256').update(text).digest('hex')

test('a registered edition: its records lose their flag, before and after; its text proves them', async () => {
  const { url, get, send, rows } = await withCollector()
  const document = { id: 'consent', edition: '2', sha256, url: 'https://shop.example/consent?edition=2' }
  const [early, late] = [givenRecord({ document }), givenRecord({ document })]
  await send(early)
  expect((await rows())[0].flags).toEqual(['unknown-document'])

  const path = '/v1/documents?operator=shop&id=consent&edition=2'
  const headers = { ...bearer, 'content-type': 'text/html; charset=utf-8' }
  const { status, body } = await request(url + path, { method: 'POST', body: text, headers })
  expect([status, body]).toEqual([201, { status: 'registered', sha256, bytes: Buffer.byteLength(text) }])
  expect((await request(url + path, { method: 'POST', body: text, headers })).body.status).toBe('known')
  await send(late)
  expect((await rows()).map(({ flags }) => flags)).toEqual([[], []])

  const file = await get(`/v1/documents/${sha256}?operator=shop`, bearer)
  expect([file.status, file.body]).toEqual([200, text])
  // A document may hold scripts: it is a file to save, never a page of this origin.
  expect(file.headers['content-disposition']).toContain('attachment')
  expect(file.headers['content-type']).toBe('application/octet-stream')
  expect((await get('/v1/documents', bearer)).body.documents).toMatchObject([
    { operator: 'shop', id: 'consent', sha256 },
  ])

  const { body: pack } = await get(`/v1/records/${late.id}/evidence`, bearer)
  expect(Buffer.from(pack.document.base64, 'base64').toString()).toBe(text)
  const page = await get(`/v1/records/${late.id}/evidence?format=html`, bearer)
  expect(page.body).toContain('Proved: the record stands in the chain')
  expect(page.body).toContain('&#60;script&#62;alert(1)')
  expect(page.body).not.toContain('<script>')
})

test('only with the token, for operators that are configured, and not without a text', async () => {
  const { url, get } = await withCollector()
  const post = (query: string, body: string, headers: Record<string, string> = bearer) =>
    request(`${url}/v1/documents?${query}`, { method: 'POST', body, headers })
  expect((await post('operator=shop&id=a&edition=1', 'x', {})).status).toBe(401)
  expect((await post('operator=bank&id=a&edition=1', 'x')).status).toBe(404)
  expect((await post('operator=shop&id=a', 'x')).status).toBe(400)
  expect((await post('operator=shop&id=a&edition=1', '')).status).toBe(400)
  expect((await get(`/v1/documents/${sha256}?operator=shop`)).status).toBe(401)
  for (const hash of [sha256, '..%2f..%2fetc%2fpasswd'])
    expect((await get(`/v1/documents/${hash}?operator=shop`, bearer)).status).toBe(404)
})
