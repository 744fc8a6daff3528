import { expect, onTestFinished, test } from 'vitest'
import { createCheckpointing } from '../chain/checkpointing.js'
import { temporaryKeys } from '../chain/keyDirectory.js'
import { createRefusals } from '../intake/refusals.js'
import { createMetrics } from '../metrics/metrics.js'
import { createTrust } from '../intake/clientAddress.js'
import { createJudge } from '../intake/judge.js'
import { listen } from '../listen.js'
import { type LogEntry, createLog } from '../log.js'
import { createOperators } from '../operators/operators.js'
import { createOrigins } from '../operators/origins.js'
import { checkSettings } from '../settings/settings.js'
import { createGroupCommit } from '../store/groupCommit.js'
import type { Outcome, Store, StoredRecord } from '../store/store.js'
import { request } from '../testing/request.js'
import { givenRecord, shopConfig, uuid7 } from '../testing/samples.js'
import { createHandler } from './createHandler.js'

const secret = 'SQLITE_CORRUPT: table records in /var/lib/soglasie.db'
const broken = () => Promise.reject(new Error(secret))

/** The routes over a store that fails at everything but what the test gives. */
async function withStore(works: Partial<Store>, queued = 10, isStopping = false, limits = {}) {
  const entries: LogEntry[] = []
  const store = new Proxy(works as Store, {
    get: (given, name: keyof Store) => given[name] ?? broken,
  })
  const operators = createOperators([shopConfig()])
  const origins = createOrigins(operators, [])
  const log = createLog((entry) => entries.push(entry))
  const keys = temporaryKeys()
  const handler = createHandler({
    settings: checkSettings({ limits, trustProxy: ['127.0.0.1'] }),
    operators,
    configs: [],
    origins,
    judge: createJudge(operators, origins),
    store,
    commits: createGroupCommit<StoredRecord, Outcome>((batch) => store.append(batch), { batch: 1, queued }),
    trusts: createTrust(['127.0.0.1']),
    log,
    keys,
    checkpointing: createCheckpointing(store, keys, log),
    registry: { has: () => false, add: () => {}, refresh: async () => {} },
    refusals: createRefusals(store, operators, log),
    metrics: createMetrics(),
    identities: [],
    isStopping: () => isStopping,
  })
  const listener = await listen(handler, 0, '127.0.0.1')
  onTestFinished(() => listener.close())
  return { url: listener.url, entries }
}

test('a store that fails: 503 and when to come again; the reason is in the log, not in the answer', async () => {
  const { url, entries } = await withStore({})
  for (const answer of [
    await request(url + '/v1/records', { body: givenRecord() }),
    await request(url + '/v1/records/' + uuid7()),
  ]) {
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5'])
    expect(JSON.stringify(answer.body)).not.toContain('SQLITE')
  }
  expect(entries.map(({ reason }) => reason)).toEqual([secret, secret])
})

test('health is that of the store', async () => {
  const down = await request((await withStore({})).url + '/healthz')
  expect([down.status, down.body.status]).toEqual([503, 'unavailable'])
  expect(JSON.stringify(down.body)).not.toContain('SQLITE')
  const up = await request((await withStore({ ping: async () => {} })).url + '/healthz')
  expect([up.status, up.body]).toEqual([200, { status: 'ok' }])
})

test('health does not wait for ever', async () => {
  const { url } = await withStore({ ping: () => new Promise(() => {}) })
  expect((await request(url + '/healthz')).status).toBe(503)
})

test('readiness ends where stopping begins, before the store does', async () => {
  const ping = async () => {}
  expect((await request((await withStore({ ping })).url + '/readyz')).body).toEqual({ status: 'ok' })
  const stopping = await request((await withStore({ ping }, 10, true)).url + '/readyz')
  expect([stopping.status, stopping.body.status]).toEqual([503, 'stopping'])
  expect((await request((await withStore({})).url + '/readyz')).status).toBe(503)
})

test('more at once than told: 503, and room again once they are answered', async () => {
  let finish: (() => void) | undefined
  const find = () => new Promise<undefined>((resolve) => (finish = () => resolve(undefined)))
  const { url } = await withStore({ find }, 10, false, { concurrency: 1 })
  const first = request(`${url}/v1/records/${uuid7()}`)
  await new Promise((resolve) => setTimeout(resolve, 50))
  const second = await request(`${url}/v1/records/${uuid7()}`)
  expect([second.status, second.headers['retry-after']]).toEqual([503, '1'])
  finish?.()
  expect((await first).status).toBe(404)
  const third = request(`${url}/v1/records/${uuid7()}`)
  await new Promise((resolve) => setTimeout(resolve, 50))
  finish?.()
  expect((await third).status).toBe(404)
})

test('too many of one address or one site: 429 and when to come again; others pass', async () => {
  const { url } = await withStore({ find: async () => undefined }, 10, false, { perAddress: 1, perSite: 2 })
  const ask = async (address: string, origin?: string) => {
    const headers = { 'x-forwarded-for': address, ...(origin && { origin }) }
    const answer = await request(`${url}/v1/records/${uuid7()}`, { headers })
    return [answer.status, answer.headers['retry-after']]
  }
  for (let times = 0; times < 10; times++) expect(await ask('203.0.113.1')).toEqual([404, undefined])
  expect(await ask('203.0.113.1')).toEqual([429, '1'])
  expect(await ask('203.0.113.2')).toEqual([404, undefined])
  for (let times = 0; times < 20; times++)
    expect(await ask(`203.0.113.${times + 3}`, 'https://shop.example')).toEqual([404, undefined])
  expect(await ask('203.0.113.99', 'https://shop.example')).toEqual([429, '1'])
  // Whose address is that of the proxy nobody named is not held back by it.
  for (let times = 0; times < 15; times++) expect((await ask('127.0.0.1', `https://${times}.example`))[0]).toBe(404)
})

test('a full queue: 503 and when to come again, while those before are answered', async () => {
  let finish: (() => void) | undefined
  const append: Store['append'] = (entries) =>
    new Promise((resolve) => {
      finish = () => resolve(entries.map(({ receivedAt }) => ({ status: 'stored', receivedAt, seq: 1, leaf: '' })))
    })
  const { url } = await withStore({ append }, 1)
  const send = () => request(url + '/v1/records', { body: givenRecord() })
  // One is being written, one waits, the third finds the queue full.
  const first = send()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const second = send()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const third = await send()
  expect([third.status, third.headers['retry-after']]).toEqual([503, '2'])
  finish?.()
  expect((await first).status).toBe(201)
  finish?.()
  expect((await second).status).toBe(201)
})

test('404 for any other address', async () => {
  const { url } = await withStore({})
  for (const path of ['/', '/v1', '/v1/records/a/b', '/.env', '/v1/../healthz/x'])
    expect((await request(url + path)).status, path).toBe(404)
})
