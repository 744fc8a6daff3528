import { expect, onTestFinished, test } from 'vitest'
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
import { createApp } from './createApp.js'

const secret = 'SQLITE_CORRUPT: table records in /var/lib/soglasie.db'
const broken = () => Promise.reject(new Error(secret))

/** The routes over a store that fails at everything but what the test gives. */
async function withStore(works: Partial<Store>, queued = 10) {
  const entries: LogEntry[] = []
  const store = new Proxy(works as Store, {
    get: (given, name: keyof Store) => given[name] ?? broken,
  })
  const operators = createOperators([shopConfig()])
  const origins = createOrigins(operators, [])
  const app = createApp({
    settings: checkSettings({}),
    operators,
    origins,
    judge: createJudge(operators, origins),
    store,
    commits: createGroupCommit<StoredRecord, Outcome>((batch) => store.append(batch), { batch: 1, queued }),
    trusts: createTrust([]),
    log: createLog((entry) => entries.push(entry)),
  })
  const listener = await listen(app, 0, '127.0.0.1')
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
