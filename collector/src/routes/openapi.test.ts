import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { proofOf } from '../sharing/proof.js'
import { type Answer, request } from '../testing/request.js'
import { givenRecord, refusedRecord, shopConfig } from '../testing/samples.js'
import { token, withCollector } from '../testing/withCollector.js'
import { openApi } from './openapi.js'

interface Response {
  readonly content?: Record<string, { readonly schema?: object }>
}
type Paths = Record<string, Record<string, { readonly responses: Record<string, Response> }>>

const paths = openApi()['paths'] as Paths
const statusesOf = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { responses }]) =>
    Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
  ),
)

/** The operation an address belongs to; a literal path goes before one with a parameter. */
const operationOf = (method: string, path: string) =>
  Object.keys(paths)
    .filter((template) => paths[template]?.[method])
    .sort((a, b) => a.split('{').length - b.split('{').length)
    .find((template) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))

/** Sends requests and holds every answer against what `/openapi.json` says of it. */
function createChecker(url: string) {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
  addFormats.default(ajv)
  const compiled = new Map<string, ValidateFunction>()
  const seen = new Set<string>()
  const ask = async (
    method: 'GET' | 'POST',
    address: string,
    { headers = {}, body }: { headers?: Record<string, string>; body?: unknown } = {},
  ): Promise<Answer> => {
    const answer = await request(url + address, { method, headers, body })
    const [path = ''] = address.split('?')
    const template = operationOf(method.toLowerCase(), path) ?? expect.fail(`${method} ${path} is not told of`)
    const name = `${method} ${template} ${answer.status}`
    const response = paths[template]?.[method.toLowerCase()]?.responses[answer.status]
    expect(response, `${name}: ${JSON.stringify(answer.body)}`).toBeDefined()
    const [type = ''] = (answer.headers['content-type'] ?? '').split(';')
    if (answer.status === 204) expect([type, response?.content], name).toEqual(['', undefined])
    else expect(Object.keys(response?.content ?? {}), name).toContain(type)
    const schema = response?.content?.[type]?.schema
    if (type === 'application/json') expect(schema, name).toBeDefined()
    if (schema) {
      const validate = compiled.get(name) ?? ajv.compile(schema)
      compiled.set(name, validate)
      validate(answer.body)
      const errors = validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`)
      expect(errors ?? [], `${name}: ${JSON.stringify(answer.body)}`).toEqual([])
    }
    seen.add(name)
    return answer
  }
  return { ask, seen }
}

const bearer = { authorization: `Bearer ${token}` }
const shop = { origin: 'https://shop.example' }

test('every route answers as /openapi.json says: real answers, whole and refused, hold against their schemas', async () => {
  const { url } = await withCollector({
    operators: [{ ...shopConfig(), scope: { domains: ['shop.example', 'blog.example'] } }],
  })
  const { ask, seen } = createChecker(url)
  const [given, refused] = [givenRecord({ locale: 'ru' }), refusedRecord()]
  const { id, subject } = given
  const own = { authorization: `Subject ${subject}` }

  // Ingest.
  expect((await ask('POST', '/v1/records?receipt=1', { body: given, headers: shop })).status).toBe(201)
  await ask('POST', '/v1/records', { body: given })
  await ask('POST', '/v1/records?receipt=1', { body: [refused, given, { id: 7 }, givenRecord({ subject })] })
  await ask('POST', '/v1/records', { body: givenRecord({ site: 'evil.example' }) })
  await ask('POST', '/v1/records', { body: '{' })
  await ask('POST', '/v1/records', { body: given, headers: { origin: 'https://evil.example' } })
  await ask('POST', '/v1/records', { body: Array.from({ length: 65 }, () => 1) })
  await ask('POST', '/v1/records', { body: given, headers: { 'content-type': 'text/html' } })
  await ask('POST', '/v1/cookie', { headers: shop })

  // One record.
  await ask('GET', `/v1/records/${id}`)
  await ask('GET', `/v1/records/${id}`, { headers: own })
  await ask('GET', `/v1/records/${id}`, { headers: { authorization: 'Subject somebody-else-entirely' } })
  await ask('GET', '/v1/records/none')
  for (const format of ['', '?format=json', '?format=html'])
    await ask('GET', `/v1/records/${id}/evidence${format}`, { headers: own })
  await ask('GET', `/v1/records/${id}/evidence`)
  await ask('GET', `/v1/records/${id}/evidence?format=pdf`, { headers: own })
  await ask('GET', '/v1/records/none/evidence', { headers: bearer })

  // A decision that is carried to another site.
  const link = (to: string, at = Date.now(), proof = proofOf(refused.subject, refused.id, at, to)) =>
    `/v1/decisions/${refused.id}?to=${to}&at=${at}&proof=${proof}`
  const blog = { origin: 'https://blog.example' }
  const good = link('blog.example')
  expect((await ask('GET', good, { headers: blog })).status).toBe(200)
  await ask('GET', good, { headers: blog })
  await ask('GET', link('blog.example', Date.now(), 'forged'), { headers: blog })
  await ask('GET', `/v1/decisions/none?to=blog.example&at=${Date.now()}&proof=x`, { headers: blog })
  await ask('GET', '/v1/decisions/none')

  // Documents.
  const path = '/v1/documents?operator=shop&id=consent&edition=2'
  const text = { ...bearer, 'content-type': 'text/html' }
  const { sha256 } = (await ask('POST', path, { headers: text, body: 'Редакция 2' })).body
  await ask('POST', path, { headers: text, body: 'Редакция 2' })
  await ask('POST', path.replace('shop', 'bank'), { headers: text, body: 'x' })
  await ask('POST', path, { headers: text, body: 'x'.repeat(10 * 1024 * 1024 + 1) })
  await ask('GET', '/v1/documents?operator=shop', { headers: bearer })
  await ask('GET', `/v1/documents/${sha256}?operator=shop`, { headers: bearer })
  await ask('GET', `/v1/documents/${'0'.repeat(64)}?operator=shop`, { headers: bearer })
  const document = { id: 'consent', edition: '2', sha256: sha256 as string, url: 'https://shop.example/consent' }
  const flagged = givenRecord({ document: { ...document, sha256: 'c'.repeat(64) } })
  await ask('POST', '/v1/records', { body: [flagged, givenRecord({ document })] })

  // The subject, and what the operator does for it.
  await ask('GET', '/v1/subject?limit=1', { headers: own })
  await ask('POST', '/v1/subject/withdraw', { headers: own, body: { operator: 'shop' } })
  await ask('POST', '/v1/subject/withdraw', { headers: own, body: { operator: 'shop' } })
  const post = (to: string, body: object) => ask('POST', to, { headers: bearer, body })
  const other = givenRecord()
  await ask('POST', '/v1/records', { body: other, headers: { 'user-agent': 'Firefox' } })
  const reason = 'a check'
  for (const operator of ['shop', 'shop', 'bank']) await post('/v1/withdrawals', { operator, subject: other.subject })
  for (const operator of ['shop', 'shop', 'bank'])
    await post('/v1/blocks', { operator, subject: other.subject, reason })
  await post('/v1/erasures', { operator: 'shop', subject: other.subject, reason, by: 'Ivanova' })
  await ask('GET', '/v1/records?operator=shop', { headers: bearer })
  for (const operator of ['shop', 'shop', 'bank'])
    await post('/v1/unblocks', { operator, subject: other.subject, reason })
  for (const operator of ['shop', 'shop', 'bank'])
    await post('/v1/erasures', { operator, subject: other.subject, reason, by: 'Ivanova' })
  await ask('GET', `/v1/records/${other.id}/evidence`, { headers: bearer })
  await ask('GET', '/v1/acts?operator=shop', { headers: bearer })
  await ask('GET', '/v1/acts?operator=shop&limit=1', { headers: bearer })

  // Reading.
  await ask('GET', '/v1/records?operator=shop', { headers: bearer })
  await ask('GET', '/v1/records?limit=1', { headers: bearer })
  await ask('GET', '/v1/records?operator=shop&since=0&limit=1', { headers: bearer })
  for (const format of ['ndjson', 'csv', 'dpv'])
    await ask('GET', `/v1/export?operator=shop&format=${format}`, { headers: bearer })
  await ask('GET', '/v1/export?operator=bank&format=csv', { headers: bearer })
  const every = 'operator,site,day,event,method,edition,locale,choice,granted'
  for (const query of ['', '?of=purposes&by=choice,granted', `?by=${every}`])
    await ask('GET', `/v1/totals${query}`, { headers: bearer })
  for (const address of ['/v1/chains', '/v1/checkpoints?operator=shop', '/v1/checkpoints?operator=shop&limit=1'])
    await ask('GET', address, { headers: bearer })
  await ask('GET', '/v1/keys')
  await ask('GET', '/metrics', { headers: bearer })
  await ask('GET', '/healthz')
  await ask('GET', '/readyz')

  // Without a token, with a wrong one, with a parameter too many.
  const closed = createChecker((await withCollector({ token: undefined as never })).url)
  for (const [template, methods] of Object.entries(paths))
    for (const [method, { responses }] of Object.entries(methods)) {
      const address = template.replace('{id}', id).replace('{sha256}', sha256 as string)
      const name = method.toUpperCase() as 'GET' | 'POST'
      if (responses['401']) await ask(name, address, { headers: { authorization: 'Bearer wrong' } })
      if (responses['403'] && responses['401']) expect((await closed.ask(name, address)).status).toBe(403)
      const headers = address.startsWith('/v1/subject') ? own : bearer
      if (responses['400'] && address !== '/v1/records')
        await ask(name, `${address}?nonsense=1`, { headers, ...(method === 'post' && { body: { nonsense: 1 } }) })
    }
  await ask('GET', '/v1/records?nonsense=1', { headers: bearer })

  // Shown where the collector is under pressure or its store is silent: createApp.test.ts, and below.
  const elsewhere = (name: string) => /(429|503)$/.test(name)
  const shown = new Set([...seen, ...closed.seen])
  expect(statusesOf.filter((name) => !shown.has(name) && !elsewhere(name))).toEqual([])
})

test('too many requests: as it says', async () => {
  const { url } = await withCollector({ limits: { perSite: 1 } })
  const { ask, seen } = createChecker(url)
  for (let times = 0; times < 12; times++) await ask('GET', '/v1/keys', { headers: shop })
  expect([...seen]).toContain('GET /v1/keys 429')
})
