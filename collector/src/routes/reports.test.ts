import { expect, test } from 'vitest'
import { checkEvidence } from '../exports/evidence.js'
import { createOperators } from '../operators/operators.js'
import { checkSettings } from '../settings/settings.js'
import { givenRecord, refusedRecord } from '../testing/samples.js'
import type { Limiter } from '../limits/createLimiter.js'
import type { Services } from './Services.js'
import { createApp } from './createApp.js'
import { token, withCollector } from '../testing/withCollector.js'

const bearer = { authorization: `Bearer ${token}` }

/** Every route of the collector that is an API. */
const routesOf = () =>
  [
    // Answered before any route is looked for.
    'POST /v1/records',
    ...createApp({ settings: checkSettings({}), operators: createOperators([]) } as unknown as Services, {} as Limiter)
      .routes.filter(({ method, path }) => method !== 'ALL' && !/^\/(openapi\.json|docs|admin)/.test(path))
      .map(({ method, path }) => `${method} ${path}`),
  ].filter((route, index, all) => all.indexOf(route) === index)

test('evidence of a record stands by itself; any change of it shows', async () => {
  const { get, send } = await withCollector()
  const records = Array.from({ length: 5 }, () => givenRecord())
  await send(records)
  const path = `/v1/records/${records[1]?.id}/evidence`
  const { body: pack } = await get(path, { authorization: `Subject ${records[1]?.subject}` })
  expect(checkEvidence(pack, new Set())).toEqual([])
  expect([pack.seq, pack.behind.length, pack.checkpoint.seq]).toEqual([2, 3, 5])
  expect(checkEvidence(pack, new Set([pack.keys[0].id]))).toEqual([])
  const without = { ...pack, facts: null }
  expect(checkEvidence(without, new Set())).toEqual([])
  for (const changed of [
    { ...pack, proof: { ...pack.proof, decision: { analytics: true, marketing: true } } },
    { ...pack, receivedAt: '2020-01-01T00:00:00.000Z' },
    { ...pack, seq: 3 },
    { ...pack, facts: { ...pack.facts, ip: '203.0.113.1' } },
    { ...pack, behind: pack.behind.slice(1) },
    { ...pack, checkpoint: { ...pack.checkpoint, head: pack.before } },
    { ...pack, checkpoint: null },
    { ...pack, document: { id: 'consent', edition: '1', mediaType: 'text/plain', base64: 'eA==' } },
  ])
    expect(checkEvidence(changed, new Set())).toHaveLength(1)
  expect(checkEvidence(pack, new Set(['0000000000000000']))).toEqual([expect.stringContaining('is not known')])

  expect((await get(path)).status).toBe(401)
  expect((await get(path, { authorization: `Subject ${records[2]?.subject}` })).status).toBe(401)
})

test('totals, chains, checkpoints, keys', async () => {
  const { get, send } = await withCollector()
  await send([givenRecord(), givenRecord(), refusedRecord()])
  const day = new Date().toISOString().slice(0, 10)
  expect((await get('/v1/totals?operator=shop', bearer)).body.totals).toEqual([
    { day, event: 'consent.given', count: 2 },
    { day, event: 'consent.refused', count: 1 },
  ])
  expect((await get('/v1/totals?of=purposes&by=choice,granted&event=consent.given', bearer)).body.totals).toEqual([
    { choice: 'purpose:analytics', granted: true, count: 2 },
    { choice: 'purpose:marketing', granted: false, count: 2 },
  ])
  expect((await get('/v1/totals?by=subject', bearer)).status).toBe(400)

  await get(`/v1/records/x/evidence`, bearer)
  const [chain] = (await get('/v1/chains', bearer)).body.chains
  expect(chain).toMatchObject({ operator: 'shop', seq: 3, checkpoint: { seq: 3, head: chain.head } })
  expect((await get('/v1/checkpoints?operator=shop', bearer)).body).toEqual({
    checkpoints: [chain.checkpoint],
    next: null,
  })
  expect((await get('/v1/keys')).body.keys[0].id).toBe(chain.checkpoint.key)
  for (const path of [
    '/v1/totals',
    '/v1/chains',
    '/v1/checkpoints?operator=shop',
    '/v1/export?operator=shop&format=csv',
    '/metrics',
  ])
    expect((await get(path)).status, path).toBe(401)
})

test('the chain as a cursor: in the order of the commits, nothing twice, nothing missed', async () => {
  const { get, send } = await withCollector()
  await send(Array.from({ length: 5 }, () => givenRecord()))
  const seqs: number[] = []
  for (let since = '0'; ;) {
    const { body } = await get(`/v1/records?operator=shop&since=${since}&limit=2`, bearer)
    seqs.push(...body.records.map(({ seq }: { seq: number }) => seq))
    if (body.next === null) break
    since = String(body.next)
  }
  expect(seqs).toEqual([1, 2, 3, 4, 5])
  expect((await get('/v1/records?since=1', bearer)).body.error).toContain('since needs operator')
})

test('metrics count what was answered, and hold no text of strangers', async () => {
  const { get, send } = await withCollector()
  await send([givenRecord(), givenRecord({ operator: 'evil"} 1\n' })])
  const { body } = await get('/metrics', bearer)
  expect(body).toContain('soglasie_records_total{operator="shop",status="stored"} 1\n')
  expect(body).toContain('soglasie_records_total{operator="",status="rejected"} 1\n')
  expect(body).toContain('soglasie_commit_seconds_bucket{le="+Inf"} 1\n')
  expect(body).not.toContain('evil')
})

test('OpenAPI tells every route the collector has, by the schemas that check them', async () => {
  const { get } = await withCollector()
  const { body } = await get('/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  expect(body.paths['/v1/erasures'].post.requestBody.content['application/json'].schema.required).toEqual([
    'operator',
    'subject',
    'reason',
    'by',
  ])
  expect(body.components.schemas.Record.properties.event.enum).toContain('consent.given')
  const told = Object.entries<object>(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  expect(told.sort()).toEqual(routesOf().sort())
  expect((await get('/docs')).body).toContain('<code>POST /v1/erasures</code>')
})
