import { describe, expect, test } from 'vitest'
import { givenRecord, refusedRecord, shopConfig, uuid7 } from '../testing/samples.js'
import { withCollector } from '../testing/withCollector.js'

const text = { 'content-type': 'text/plain;charset=UTF-8' }
const page = { origin: 'https://shop.example' }

describe('what is stored', () => {
  test('one record: 201, then 200 for the same again, once in the store', async () => {
    const { send, rows } = await withCollector()
    const record = givenRecord()
    const first = await send(record)
    expect(first.status).toBe(201)
    expect(first.body).toEqual({
      id: record.id,
      status: 'stored',
      receivedAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
    })
    const again = await send(record, text)
    expect([again.status, again.body]).toEqual([200, { ...first.body, status: 'duplicate' }])
    expect(await rows()).toHaveLength(1)
  })

  test('the whole row: the record untouched, the stamps beside it, nothing else', async () => {
    const { send, rows } = await withCollector()
    const record = givenRecord()
    await send(record, { 'user-agent': 'Mozilla/5.0 (test)' })
    const [row] = await rows()
    expect(Object.keys(row).sort()).toEqual(['flags', 'ip', 'receivedAt', 'record', 'seq', 'userAgent'])
    expect(row).toEqual({
      seq: 1,
      record,
      receivedAt: row.receivedAt,
      ip: '127.0.0.1',
      userAgent: 'Mozilla/5.0 (test)',
      flags: [],
    })
    expect(Math.abs(Date.parse(row.receivedAt) - Date.now())).toBeLessThan(5000)
  })

  test.each([
    ['a refusal', refusedRecord()],
    ['a withdrawal', refusedRecord({ event: 'consent.withdrawn' })],
    ['a refused policy', refusedRecord({ event: 'policy.refused' })],
    ['a shown notice', refusedRecord({ event: 'notice.shown' })],
  ])('%s keeps neither address nor user agent', async (_name, record) => {
    const { send, rows } = await withCollector()
    expect((await send(record, { 'user-agent': 'Mozilla/5.0' })).status).toBe(201)
    expect((await rows())[0]).toMatchObject({ record, ip: null, userAgent: null })
  })

  test('a policy that names neither ip nor browser gets neither', async () => {
    const { policy } = shopConfig()
    const { send, rows } = await withCollector({
      operators: [shopConfig({ policy: { ...policy, autoCollected: { page: '1' } } })],
    })
    expect((await send(givenRecord({ facts: { page: 'https://shop.example/' } }))).status).toBe(201)
    expect((await rows())[0]).toMatchObject({ ip: null, userAgent: null })
  })

  test('several: each gets its own answer, in order', async () => {
    const { send } = await withCollector()
    const [good, bad] = [givenRecord(), givenRecord({ event: 'consent.maybe' as never })]
    const { status, body } = await send([good, bad, good, givenRecord({ id: good.id }), 7])
    expect(status).toBe(200)
    expect(body.results.map(({ id, status }: { id: string; status: string }) => [id, status])).toEqual([
      [good.id, 'stored'],
      [bad.id, 'rejected'],
      [good.id, 'duplicate'],
      [good.id, 'rejected'],
      [null, 'rejected'],
    ])
    expect(body.results[1].mistakes).toEqual([{ path: 'event', message: 'unknown event' }])
    expect(body.results[3].mistakes[0].message).toContain('this id is stored with other content')
    expect((await send([])).body).toEqual({ results: [] })
  })

  test('an id with other content is told apart and overwrites nothing', async () => {
    const { send, rows } = await withCollector()
    const record = givenRecord()
    await send(record)
    const other = await send(givenRecord({ id: record.id }))
    expect(other.status).toBe(422)
    expect(other.body).toEqual({
      id: record.id,
      status: 'rejected',
      mistakes: [{ path: 'id', message: expect.stringContaining('this id is stored with other content') }],
    })
    expect((await rows()).map((row) => row.record)).toEqual([record])
  })

  test('a document that is not the configured edition is accepted and flagged', async () => {
    const { send, rows } = await withCollector()
    const { document, ...bare } = givenRecord()
    const old = givenRecord({ document: { ...document!, edition: '2025-01-01' } })
    const forged = givenRecord({ document: { ...document!, sha256: 'c'.repeat(64) } })
    const { id, edition, sha256, url } = shopConfig().policy
    const known = givenRecord({ event: 'policy.accepted', document: { id, edition, sha256, url } })
    await send([old, forged, { ...bare, id: uuid7() }, known])
    const flags = new Map((await rows()).map((row) => [row.record.id, row.flags]))
    expect([flags.get(old.id), flags.get(forged.id), flags.get(known.id)]).toEqual([
      ['unknown-document'],
      ['unknown-document'],
      [],
    ])
    expect([...flags.values()].filter((list) => list.includes('unknown-document'))).toHaveLength(3)
  })
})

const rejected = async (record: unknown, options = {}, headers = {}) => {
  const { send, rows } = await withCollector(options)
  const { status, body } = await send(record, headers)
  expect([status, body.status, await rows()]).toEqual([422, 'rejected', []])
  return body.mistakes as { path: string; message: string }[]
}

describe('what is refused', () => {
  test('a fact the policy does not name', async () => {
    const mistakes = await rejected(givenRecord({ facts: { device: 'phone', os: 'Linux', network: '4g' } }))
    expect(mistakes.map(({ path }) => path)).toEqual(['facts.device', 'facts.network'])
    expect(mistakes[0]?.message).toMatch(/policy of "shop" \(edition 2026-01-01\) does not name "device"/)
  })

  test('an address sent by the page: it is stamped by the server only', async () => {
    expect(await rejected(givenRecord({ facts: { ip: '192.0.2.1' } as never }))).toEqual([
      { path: 'facts.ip', message: expect.stringContaining('there is no such key') },
    ])
  })

  test('facts on an event that carries none', async () => {
    expect(await rejected(refusedRecord({ facts: { os: 'Linux' } }))).toEqual([
      { path: 'facts.os', message: expect.stringContaining('a consent.refused record carries no facts') },
    ])
  })

  test('an operator that is not configured', async () => {
    expect((await rejected(givenRecord({ operator: 'bank' })))[0]).toMatchObject({ path: 'operator' })
  })

  test('a site of nobody, and a subdomain where the configuration does not share with them', async () => {
    expect((await rejected(givenRecord({ site: 'evil.example' })))[0]).toMatchObject({ path: 'site' })
    expect((await rejected(givenRecord({ site: 'm.shop.example' })))[0]).toMatchObject({ path: 'site' })
  })

  test('a record beyond 8 KiB', async () => {
    const record = { ...givenRecord(), form: 'x'.repeat(8200) }
    expect((await rejected(record))[0]?.message).toMatch(/^the record has \d+ bytes; keep it within 8192$/)
  })

  test('everything while no operator is configured, saying what to do', async () => {
    const mistakes = await rejected(givenRecord(), { operators: [] })
    expect(mistakes[0]?.message).toMatch(/no operator is configured.*--operators FILE/)
  })
})

describe('sites', () => {
  test('own, shared, members and, where shared, subdomains', async () => {
    const operators = [
      shopConfig({
        operator: { id: 'shop', name: 'S', members: [{ id: 'm', name: 'M', sites: ['member.example'] }] },
        scope: { subdomains: true, domains: ['shop.example', 'shop.test'] },
      }),
    ]
    const { send } = await withCollector({ operators })
    const hosts = ['shop.example', 'a.b.shop.example', 'shop.test', 'www.shop.test', 'member.example']
    for (const site of hosts) expect((await send(givenRecord({ site }))).status, site).toBe(201)
    for (const site of ['notshop.example', 'example', 'shop.example.evil.example'])
      expect((await send(givenRecord({ site }))).status, site).toBe(422)
  })

  test('each site of an operator answers to its own policy', async () => {
    const { policy } = shopConfig()
    const strict = shopConfig({ site: 'strict.example', policy: { ...policy, autoCollected: {} } })
    const { send } = await withCollector({ operators: [shopConfig(), strict] })
    expect((await send(givenRecord())).status).toBe(201)
    const { status, body } = await send(givenRecord({ site: 'strict.example' }))
    expect([status, body.mistakes[0].path]).toEqual([422, 'facts.page'])
  })
})

describe('origins', () => {
  const bank = shopConfig({ operator: { id: 'bank', name: 'B' }, site: 'bank.example' })

  test('a page of a configured site may send, on any port; others may not', async () => {
    const { send } = await withCollector()
    for (const origin of ['https://shop.example', 'http://shop.example:8080']) {
      const { status, headers } = await send(givenRecord(), { origin })
      expect([status, headers['access-control-allow-origin']]).toEqual([201, origin])
      expect(headers['vary']).toMatch(/origin/i)
      expect(headers['access-control-allow-credentials']).toBeUndefined()
    }
    for (const origin of ['https://evil.example', 'https://shop.example.evil.example', 'null', 'https://']) {
      const { status, headers } = await send(givenRecord(), { origin })
      expect([status, headers['access-control-allow-origin']], origin).toEqual([403, undefined])
    }
  })

  test('a preflight is answered, for known origins only', async () => {
    const { url } = await withCollector()
    const ask = (origin: string) =>
      fetch(url + '/v1/records', {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
      })
    const known = await ask('https://shop.example')
    expect(known.status).toBe(204)
    expect(known.headers.get('access-control-allow-origin')).toBe('https://shop.example')
    expect(known.headers.get('access-control-allow-methods')).toContain('POST')
    expect(known.headers.get('access-control-allow-headers')).toBe('Authorization, Content-Encoding, Content-Type')
    expect(known.headers.get('access-control-max-age')).toBe('7200')
    expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  })

  test('a page of one operator cannot speak for another', async () => {
    const { send } = await withCollector({ operators: [shopConfig(), bank] })
    const record = givenRecord({ operator: 'bank', site: 'bank.example' })
    const { status, body } = await send(record, page)
    expect([status, body.mistakes[0].path]).toEqual([422, 'site'])
    expect((await send(record, { origin: 'https://bank.example' })).status).toBe(201)
  })

  test('a page may name another site of its own operator', async () => {
    const { send } = await withCollector({
      operators: [shopConfig({ scope: { domains: ['shop.example', 'shop.test'] } })],
    })
    expect((await send(givenRecord({ site: 'shop.test' }), page)).status).toBe(201)
  })

  test('extra origins, for development: exactly one port, or every port of a host', async () => {
    const { send } = await withCollector({ extraOrigins: ['http://localhost:5173', 'dev.test'] })
    const status = async (origin: string, site: string) => (await send(givenRecord({ site }), { origin })).status
    expect(await status('http://localhost:5173', 'localhost')).toBe(201)
    expect(await status('http://localhost:5173', 'shop.example')).toBe(201)
    expect(await status('http://localhost:9999', 'localhost')).toBe(403)
    expect(await status('http://dev.test:1234', 'dev.test')).toBe(201)
  })
})

const addressOf = async (options: object, forwarded?: string) => {
  const { send, rows } = await withCollector(options)
  await send(givenRecord(), forwarded ? { 'x-forwarded-for': forwarded } : {})
  return (await rows())[0].ip
}

describe('addresses', () => {
  test('X-Forwarded-For of a stranger is not believed', async () => {
    expect(await addressOf({}, '203.0.113.9')).toBe('127.0.0.1')
  })

  test('behind trusted proxies: the first from the right that is none of them', async () => {
    const trustProxy = ['127.0.0.1', '10.0.0.0/8']
    expect(await addressOf({ trustProxy }, '198.51.100.1, 203.0.113.9, 10.1.2.3')).toBe('203.0.113.9')
  })

  test('masked, and not at all', async () => {
    const trustProxy = ['127.0.0.1']
    expect(await addressOf({ trustProxy, ip: 'masked' }, '203.0.113.9')).toBe('203.0.113.0/24')
    expect(await addressOf({ trustProxy, ip: 'masked' }, '2001:db8:1:2::3')).toBe('2001:db8:1::/48')
    expect(await addressOf({ ip: 'none' })).toBeNull()
  })
})
