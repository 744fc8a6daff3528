import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { givenRecord } from '../testing/samples.js'
import { withCollector } from '../testing/withCollector.js'

const text = { 'content-type': 'text/plain;charset=UTF-8' }

describe('hostile input', () => {
  test.each([
    ['not JSON', '{', 400],
    ['nothing', '', 400],
    ['not UTF-8', '"\xff"', 400],
    ['__proto__', JSON.stringify(givenRecord()).replace('"decision":{', '"decision":{"__proto__":true,'), 400],
    ['__proto__ at the top', '{"__proto__":{"id":1}}', 400],
    ['very deep', '['.repeat(100_000) + ']'.repeat(100_000), 400],
    ['a number', '7', 422],
    ['null', 'null', 422],
    ['65 records', JSON.stringify(Array.from({ length: 65 }, () => 1)), 413],
    ['too large', JSON.stringify('x'.repeat(512 * 1024)), 413],
  ])('%s', async (name, body, status) => {
    const { url } = await withCollector()
    const bytes = Buffer.from(body, name === 'not UTF-8' ? 'latin1' : 'utf8')
    const answer = await fetch(url + '/v1/records', { method: 'POST', headers: text, body: bytes })
    const said = await answer.text()
    expect([answer.status, said.includes('    at ')]).toEqual([status, false])
    expect(answer.headers.get('content-type')).toContain('application/json')
  })

  test('another content type', async () => {
    const { send } = await withCollector()
    for (const type of ['application/x-www-form-urlencoded', 'application/jsonp', ''])
      expect((await send(givenRecord(), { 'content-type': type })).status, type).toBe(415)
  })

  test('a body that grows beyond the limit without saying its length', async () => {
    const { url } = await withCollector()
    const { port } = new URL(url)
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1')
      let said = ''
      socket.on('data', (chunk) => (said += String(chunk)))
      socket.once('close', () => resolve(said))
      socket.on('error', (error) => (said ? resolve(said) : reject(error)))
      socket.write(
        'POST /v1/records HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n',
      )
      for (let sent = 0; sent < 9; sent++) socket.write(`10000\r\n${'x'.repeat(65_536)}\r\n`)
      socket.end('0\r\n\r\n')
    })
    expect(answer).toMatch(/^HTTP\/1.1 413 /)
  })

  test('gzip: taken; a bomb, a damaged one and another encoding are not', async () => {
    const { url, rows } = await withCollector()
    const post = (body: Buffer, encoding = 'gzip') =>
      fetch(url + '/v1/records', { method: 'POST', body, headers: { ...text, 'content-encoding': encoding } })
    const records = Array.from({ length: 64 }, () => givenRecord())
    expect((await post(gzipSync(JSON.stringify(records)))).status).toBe(200)
    expect(await rows()).toHaveLength(64)

    // 200 MB of spaces in 200 KB.
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, ' '))
    const before = process.memoryUsage().rss
    const refused = await post(bomb)
    expect([refused.status, ((await refused.json()) as { error: string }).error]).toEqual([
      413,
      expect.stringContaining('larger than'),
    ])
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
    expect((await post(Buffer.from('no gzip at all'))).status).toBe(400)
    expect((await post(gzipSync(JSON.stringify(records)).subarray(0, 100))).status).toBe(400)
    expect((await post(Buffer.from('[]'), 'br')).status).toBe(415)
  })

  test('every answer forbids sniffing and caching, and says nothing of the server', async () => {
    const { send, get } = await withCollector()
    for (const { headers } of [
      await send(givenRecord()),
      await send('{'),
      await get('/nothing'),
      await get('/healthz'),
    ]) {
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect([headers['x-powered-by'], headers['server'], headers['strict-transport-security']]).toEqual([
        undefined,
        undefined,
        undefined,
      ])
    }
  })
})
