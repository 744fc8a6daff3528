// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ConsentRecord } from '../model/record.js'
import { createDelivery } from './deliver.js'
import { createOutbox } from './outbox.js'
import { type Queue, createQueue } from './queue.js'

const record = (id: string, event = 'consent.given') =>
  ({ id, event, document: { id: 'consent' } }) as unknown as ConsentRecord

/** A real outbox on a storage as browsers have it, and what stands in it. */
function memory() {
  const keep: Record<string, string> = {}
  const storage = Object.create({
    getItem: (key: string) => storage[key] ?? null,
    setItem: (key: string, value: string) => void (storage[key] = keep[key] = value),
    removeItem: (key: string) => delete storage[key] && delete keep[key],
  }) as Record<string, string>
  const outbox = createQueue(createOutbox(() => storage as unknown as Storage))
  const ids = (start: string) =>
    Object.keys(storage).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []))
  return {
    outbox,
    storage,
    waiting: () => ids('soglasie:'),
    parked: () =>
      ids('soglasie-parked:').map((id) => [
        id,
        (JSON.parse(storage['soglasie-parked:' + id] ?? '') as { reason: string }).reason,
      ]),
  }
}

const told: [string, unknown][] = []
const tell = (name: string, event: unknown) => void told.push([name, event])
const answer = (status: number, results: object[] = [], headers: Record<string, string> = {}) =>
  new Response(status === 204 ? null : JSON.stringify({ results }), { status, headers })
/** What a collector answers that stores everything. */
const stored = (init: RequestInit | undefined, receipt = false) =>
  answer(
    200,
    (JSON.parse(String(init?.body)) as ConsentRecord[]).map(({ id }) => ({
      id,
      status: 'stored',
      ...(receipt && { receipt: { id, signature: 'x' } }),
    })),
  )
const fetched = vi.fn<typeof fetch>()
const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  fetched.mockReset()
  mark.mockReset()
  told.length = 0
  for (const undo of undos.splice(0)) undo()
})

const sent = () =>
  fetched.mock.calls.map(([, init]) => (JSON.parse(String(init?.body)) as ConsentRecord[]).map(({ id }) => id))
const endpoint = 'https://c.example/v1/records'
const undos: (() => void)[] = []
const mark = vi.fn<(age: number) => void>()
/** A page of its own; goes at the end of the test. */
const deliver = (queue: Queue, to: string | undefined = endpoint, renew?: boolean) => {
  const stop = new AbortController()
  const { flush } = createDelivery(to, queue, window, tell, stop.signal, mark, renew)
  const undo = () => stop.abort()
  undos.push(undo)
  return {
    flush,
    undo,
    file(record: ConsentRecord) {
      queue.put(record)
      flush()
    },
  }
}

describe('delivery', () => {
  it('deletes a record only after a 2xx', async () => {
    const { outbox, waiting } = memory()
    let release: (response: Response) => void = () => {}
    fetched.mockImplementationOnce(() => new Promise((resolve) => (release = resolve)))
    deliver(outbox).file(record('1'))
    await settle()
    expect(waiting()).toEqual(['1'])
    release(answer(200, [{ id: '1', status: 'stored' }]))
    await settle()
    expect(waiting()).toEqual([])
    expect(told).toEqual([['delivered', { id: '1' }]])
  })

  it('says to later pages that nothing waits once all is stored, and not before', async () => {
    const { outbox } = memory()
    fetched.mockResolvedValueOnce(new Response(null, { status: 503 }))
    deliver(outbox).file(record('1'))
    await settle()
    expect(mark).not.toHaveBeenCalled()
    fetched.mockImplementation(async (_url, init) => stored(init))
    await vi.advanceTimersByTimeAsync(1500)
    expect(mark.mock.calls).toEqual([[0]])
  })

  it('says again that something waits where another tab has kept a record meanwhile', async () => {
    const { outbox } = memory()
    fetched.mockImplementation(async (_url, init) => stored(init))
    mark.mockImplementationOnce(() => outbox.put(record('2')))
    deliver(outbox).file(record('1'))
    await settle()
    expect(mark.mock.calls.map(([age]) => age > 0)).toEqual([false, true])
  })

  it.each([
    ['an empty 204', () => new Response(null, { status: 204 })],
    ['an empty 200', () => new Response('')],
    ['other JSON', () => new Response('{"ok":true}')],
  ])('takes %s of an endpoint of another make for an acknowledgement', async (_, make) => {
    const { outbox, waiting } = memory()
    fetched.mockResolvedValueOnce(make())
    deliver(outbox).file(record('1'))
    await settle()
    expect(waiting()).toEqual([])
  })

  it.each([
    ['that is cut off', '{"results":[{"id":"1","sta'],
    ['that is a page of somebody in between', '<!doctype html><title>Sign in</title>'],
    ['that names other records', '{"results":[{"id":"9","status":"stored"}]}'],
    ['that names none', '{"results":[]}'],
    ['whose results are no list', '{"results":5}'],
    ['that is null', 'null'],
  ])('does not take a 200 for an acknowledgement %s', async (_, body) => {
    const { outbox, waiting } = memory()
    fetched.mockResolvedValueOnce(new Response(body))
    deliver(outbox).file(record('1'))
    await settle()
    expect(waiting()).toEqual(['1'])
    expect(told.at(-1)).toMatchObject(['undelivered', { id: '1', final: false }])
    fetched.mockImplementation(async (_url, init) => stored(init))
    await vi.advanceTimersByTimeAsync(1500)
    expect(waiting()).toEqual([])
  })

  it.each([500, 503, 408, 429])('tries again after %i, and stores once', async (status) => {
    const { outbox, waiting } = memory()
    fetched.mockResolvedValueOnce(answer(status)).mockImplementation(async (_url, init) => stored(init))
    deliver(outbox).file(record('1'))
    await settle()
    expect(waiting()).toEqual(['1'])
    expect(told.at(-1)).toEqual(['undelivered', { id: '1', reason: `HTTP ${status}`, final: false }])
    await vi.advanceTimersByTimeAsync(1500)
    expect(fetched).toHaveBeenCalledTimes(2)
    expect(waiting()).toEqual([])
  })

  it('waits as long as Retry-After says, and up to a half more', async () => {
    const { outbox } = memory()
    fetched
      .mockResolvedValueOnce(answer(503, [], { 'Retry-After': '30' }))
      .mockImplementation(async (_url, init) => stored(init))
    deliver(outbox).file(record('1'))
    await vi.advanceTimersByTimeAsync(29_900)
    expect(fetched).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(30_200)
    expect(fetched).toHaveBeenCalledTimes(2)
  })

  it.each(['-5', 'soon', '1e300', '99999999999'])('a Retry-After of %s makes no storm', async (text) => {
    const { outbox } = memory()
    fetched.mockImplementation(async () => answer(503, [], { 'Retry-After': text }))
    deliver(outbox).file(record('1'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(fetched.mock.calls.length).toBeLessThan(7)
  })

  it('holds the pause on every page and in every tab, and until the clock is set back', async () => {
    const { outbox, storage } = memory()
    fetched
      .mockResolvedValueOnce(answer(503, [], { 'Retry-After': '60' }))
      .mockImplementation(async (_url, init) => stored(init))
    const one = deliver(outbox)
    one.file(record('1'))
    await settle()
    one.undo()
    deliver(createQueue(createOutbox(() => storage as unknown as Storage))).file(record('2'))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(fetched).toHaveBeenCalledTimes(1)
    vi.setSystemTime(Date.now() - 5 * 864e5)
    deliver(createQueue(createOutbox(() => storage as unknown as Storage))).flush()
    await settle()
    expect(sent()).toEqual([['1'], ['1', '2']])
    expect(Object.keys(storage)).toEqual([])
  })

  it('tries at once when the network is back', async () => {
    const { outbox, waiting } = memory()
    fetched.mockResolvedValueOnce(answer(503)).mockImplementation(async (_url, init) => stored(init))
    deliver(outbox).file(record('1'))
    await settle()
    window.dispatchEvent(new Event('online'))
    await settle()
    expect(waiting()).toEqual([])
  })

  it('waits longer each time the network fails', async () => {
    const { outbox } = memory()
    fetched.mockRejectedValue(new TypeError('Failed to fetch'))
    deliver(outbox).file(record('1'))
    await vi.advanceTimersByTimeAsync(20_000)
    // 1 + 2 + 4 + 8 s and more, each halved at most: never as many as one a second.
    expect(fetched.mock.calls.length).toBeGreaterThan(3)
    expect(fetched.mock.calls.length).toBeLessThan(8)
  })

  it('gives every request an end, for one that is never answered', async () => {
    const { outbox } = memory()
    fetched.mockImplementation(() => new Promise(() => {}))
    deliver(outbox).file(record('1'))
    await settle()
    expect(fetched.mock.calls[0]?.[1]?.signal).toBeInstanceOf(AbortSignal)
  })

  it.each([400, 403, 413, 422])('parks a record the endpoint answers with %i', async (status) => {
    const { outbox, waiting, parked } = memory()
    fetched.mockResolvedValueOnce(answer(status))
    deliver(outbox).file(record('1'))
    await settle()
    expect(waiting()).toEqual([])
    expect(parked()).toEqual([['1', `HTTP ${status}`]])
    expect(told).toEqual([['undelivered', { id: '1', reason: `HTTP ${status}`, final: true }]])
  })

  it('sends the records of a refused batch alone: one bad record takes no other with it', async () => {
    const { outbox, waiting, parked } = memory()
    for (const id of ['1', '2', '3']) outbox.put(record(id))
    fetched.mockImplementation(async (_url, init) => (String(init?.body).includes('"2"') ? answer(400) : stored(init)))
    deliver(outbox).flush()
    await settle()
    expect(sent()).toEqual([['1', '2', '3'], ['1'], ['2'], ['3']])
    expect(waiting()).toEqual([])
    expect(parked()).toEqual([['2', 'HTTP 400']])
  })

  it('parks only the records of a batch that were refused, with the reason', async () => {
    const { outbox, waiting, parked } = memory()
    outbox.put(record('1'))
    fetched.mockResolvedValueOnce(
      answer(200, [
        { id: '1', status: 'stored' },
        { id: '2', status: 'rejected', mistakes: [{ path: 'facts.os', message: 'not named' }] },
      ]),
    )
    deliver(outbox).file(record('2'))
    await settle()
    expect(waiting()).toEqual([])
    expect(parked()).toEqual([['2', expect.stringContaining('facts.os')]])
  })

  it('a request under way and the beacon stay within the 64 KiB they share, labels in Cyrillic included', async () => {
    const { outbox } = memory()
    const control = { id: 'x'.repeat(700), label: 'Принять всё и продолжить '.repeat(4) }
    for (let index = 0; index < 90; index++) outbox.put({ ...record(String(100 + index)), control })
    const size = (body: unknown) => new TextEncoder().encode(String(body)).length
    fetched.mockImplementationOnce(async (_url, init) => stored(init)).mockReturnValue(new Promise(() => {}))
    const sendBeacon = vi.fn<(url: string, body: string) => boolean>(() => true)
    Object.defineProperty(navigator, 'sendBeacon', { value: sendBeacon, configurable: true })
    deliver(outbox).flush()
    await settle()
    window.dispatchEvent(new Event('pagehide'))
    const shared = size(fetched.mock.calls[1]?.[1]?.body) + size(sendBeacon.mock.calls[0]?.[1])
    expect(shared).toBeGreaterThan(32_768)
    expect(shared).toBeLessThan(65_536)
    expect(sent().map((batch) => batch.length > 10 && batch.length <= 64)).toEqual([true, true])
  })

  it('a record larger than a batch goes alone', async () => {
    const { outbox, waiting } = memory()
    for (const id of ['1', '2', '3'])
      outbox.put({ ...record(id), ...(id === '2' && { control: { id: 'x'.repeat(50_000), label: '' } }) })
    fetched.mockImplementation(async (_url, init) => stored(init))
    deliver(outbox).flush()
    await settle()
    expect(sent()).toEqual([['1'], ['2'], ['3']])
    expect(waiting()).toEqual([])
  })

  it('remembers a decision once the collector has spoken of it', async () => {
    const { outbox, storage } = memory()
    const decided = { ...record('1'), at: '2026-09-01T10:00:00.000Z', decision: { analytics: true } } as ConsentRecord
    fetched.mockResolvedValueOnce(answer(500)).mockImplementation(async (_url, init) => stored(init))
    deliver(outbox).file(decided)
    await settle()
    expect(storage['soglasie-history']).toBeUndefined()
    await vi.advanceTimersByTimeAsync(2000)
    expect(JSON.parse(storage['soglasie-history'] ?? '')).toEqual([
      { id: '1', event: 'consent.given', at: '2026-09-01T10:00:00.000Z', purposes: ['analytics'] },
    ])
  })

  it('a refusal without a reason is a refusal', async () => {
    const { outbox, parked } = memory()
    fetched.mockResolvedValueOnce(answer(200, [{ id: '1', status: 'rejected' }]))
    deliver(outbox).file(record('1'))
    await settle()
    expect(parked()).toEqual([['1', 'HTTP 200']])
  })

  it('stops at the first batch that fails', async () => {
    const { outbox } = memory()
    for (let index = 0; index < 400; index++) outbox.put(record(String(100 + index)))
    fetched.mockImplementationOnce(async (_url, init) => stored(init)).mockResolvedValueOnce(answer(500))
    deliver(outbox).flush()
    await settle()
    expect(fetched).toHaveBeenCalledTimes(2)
    expect(outbox.waiting()).toHaveLength(400 - (sent()[0]?.length ?? 0))
  })

  it('sends JSON as text across origins, so that no preflight is needed, and cookies to its own origin only', async () => {
    const { outbox } = memory()
    fetched.mockImplementation(async (_url, init) => stored(init))
    deliver(outbox).file(record('1'))
    await settle()
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      keepalive: true,
      credentials: 'same-origin',
      headers: { 'Content-Type': 'text/plain' },
    })
    deliver(outbox, '/v1/records').file(record('2'))
    await settle()
    expect(fetched.mock.calls[1]?.[1]).toMatchObject({ headers: { 'Content-Type': 'application/json' } })
  })

  it('sends the cookies to another origin where the site wants them renewed, and goes without when that is refused', async () => {
    const { outbox } = memory()
    fetched
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockImplementation(async (_url, init) => stored(init))
    deliver(outbox, endpoint, true).file(record('1'))
    await vi.advanceTimersByTimeAsync(1500)
    expect(fetched.mock.calls.map(([, init]) => [init?.credentials, init?.keepalive])).toEqual([
      ['include', true],
      ['same-origin', false],
    ])
  })

  it('asks for a receipt of an answer and keeps the newest of each document', async () => {
    const { outbox, storage } = memory()
    fetched
      .mockImplementationOnce(async (_url, init) => stored(init))
      .mockImplementation(async (_url, init) => stored(init, true))
    const delivery = deliver(outbox)
    delivery.file(record('1', 'notice.shown'))
    await settle()
    expect(Object.keys(storage)).toEqual([])
    delivery.file(record('2'))
    delivery.file(record('3'))
    await settle()
    expect(fetched.mock.calls[1]?.[0]).toBe(endpoint + '?receipt=1&')
    expect(storage).toEqual({ 'soglasie-receipt:consent': '{"id":"3","signature":"x"}' })
    deliver(outbox, '/in?key=1').file(record('4'))
    await settle()
    expect(fetched.mock.calls.at(-1)?.[0]).toBe('/in?receipt=1&key=1')
  })

  it('leaves what still waits as a beacon when the page goes', async () => {
    const { outbox } = memory()
    const sendBeacon = vi.fn(() => true)
    Object.defineProperty(navigator, 'sendBeacon', { value: sendBeacon, configurable: true })
    fetched.mockReturnValue(new Promise(() => {}))
    deliver(outbox).file(record('1'))
    await settle()
    window.dispatchEvent(new Event('pagehide'))
    expect(sendBeacon).toHaveBeenCalledTimes(1)
    expect(sendBeacon).toHaveBeenCalledWith(endpoint, JSON.stringify([record('1')]))
  })

  it('without an endpoint keeps records and sends nothing', async () => {
    const { outbox, waiting } = memory()
    deliver(outbox, '').file(record('1'))
    await settle()
    expect(fetched).not.toHaveBeenCalled()
    expect(waiting()).toEqual(['1'])
  })

  it('after undo nothing is tried again', async () => {
    const { outbox } = memory()
    fetched.mockResolvedValue(answer(500))
    const delivery = deliver(outbox)
    delivery.file(record('1'))
    await settle()
    delivery.undo()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(fetched).toHaveBeenCalledTimes(1)
  })
})
