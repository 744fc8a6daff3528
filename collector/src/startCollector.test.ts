import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request as send } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startCollector } from './startCollector.js'
import { request } from './testing/request.js'
import { givenRecord, refusedRecord, shopConfig } from './testing/samples.js'
import { withCollector } from './testing/withCollector.js'

test('without any operator it starts, answers, and says what to do', async () => {
  const { log, get, send } = await withCollector({ operators: [] })
  expect((await get('/healthz')).body).toEqual({ status: 'ok' })
  expect(log).toContainEqual(
    expect.objectContaining({
      level: 'warn',
      event: 'no operator is configured',
      advice: expect.stringContaining('--operators'),
    }),
  )
  const { status, body } = await send(givenRecord(), { origin: 'https://shop.example' })
  expect([status, body.error]).toEqual([403, expect.stringContaining('no operator is configured')])
})

test('an operator that names no site is reported', async () => {
  const { site: _, ...config } = shopConfig()
  const { log } = await withCollector({ operators: [config] })
  expect(log).toContainEqual(expect.objectContaining({ event: 'operator without sites', operator: 'shop' }))
})

test('the log holds nothing personal', async () => {
  const { log, send, get } = await withCollector({ trustProxy: ['127.0.0.1'] })
  const records = [givenRecord(), refusedRecord(), givenRecord({ site: 'evil.example' })]
  await send(records, { 'x-forwarded-for': '203.0.113.9', 'user-agent': 'Mozilla/5.0 (secret)' })
  await send('{', { 'x-forwarded-for': '203.0.113.9' })
  await get('/v1/records/' + records.at(0)?.id)
  const text = JSON.stringify(log)
  for (const secret of ['203.0.113.9', 'Mozilla', ...records.flatMap(({ id, subject }) => [id, subject])])
    expect(text).not.toContain(secret)
})

test('wrong options and configurations are refused with every mistake', async () => {
  await expect(startCollector({ port: -1, ip: 'half' as never })).rejects.toThrow(/port .*[^]*ip /)
  await expect(startCollector({ operators: [{}], database: ':memory:' })).rejects.toThrow(/operators\[0\]: operator: /)
})

test('an address in use is said, with what to do, and leaves nothing open', async () => {
  const { url } = await withCollector()
  await expect(startCollector({ port: Number(new URL(url).port), database: ':memory:' })).rejects.toThrow(
    /cannot listen on 127.0.0.1:\d+: .*EADDRINUSE.*--port or --host/,
  )
})

test('closing answers what is under way, keeps it, and refuses what comes later', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
  const options = { port: 0, database: join(directory, 'a.db'), operators: [shopConfig()], log: () => {} }
  const collector = await startCollector(options)
  const records = Array.from({ length: 200 }, () => givenRecord())
  // A kept-alive connection with the second half of its request still to come.
  const agent = new Agent({ keepAlive: true })
  const late = givenRecord()
  const body = JSON.stringify(late)
  const half = send(collector.url + '/v1/records', {
    method: 'POST',
    agent,
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  })
  const halfStatus = new Promise<number | undefined>((resolve, reject) => {
    half.once('response', (response) => resolve(response.resume().statusCode))
    half.once('error', reject)
  })
  half.write(body.slice(0, 100))
  await new Promise((resolve) => setTimeout(resolve, 50))
  const answers = records.map((record) =>
    request(collector.url + '/v1/records', { body: record }).catch(() => undefined),
  )
  await Promise.race(answers)
  const started = Date.now()
  const closed = collector.close()
  setTimeout(() => half.end(body.slice(100)), 100)
  await closed
  expect(Date.now() - started).toBeLessThan(3000)
  await expect(request(collector.url + '/healthz')).rejects.toThrow('ECONNREFUSED')
  await collector.close()
  const acknowledged = (await Promise.all(answers))
    .filter((answer) => answer?.status === 201)
    .map((answer) => answer?.body.id)
  expect(await halfStatus).toBe(201)
  acknowledged.push(late.id)
  agent.destroy()

  const again = await startCollector({ ...options, token: 'sixteen-characters' })
  const { body: all } = await request(again.url + '/v1/records?limit=1000', {
    headers: { authorization: 'Bearer sixteen-characters' },
  })
  const kept = all.records.map((row: { record: { id: string } }) => row.record.id)
  expect(kept).toEqual(expect.arrayContaining(acknowledged))
  await again.close()
  rmSync(directory, { recursive: true })
})

test('the log tells the life of a collector', async () => {
  const events: string[] = []
  const collector = await startCollector({ port: 0, database: ':memory:', log: ({ event }) => events.push(event) })
  await Promise.all([collector.close(), collector.close()])
  expect(events).toEqual(['started', 'no operator is configured', 'stopping', 'stopped'])
})
