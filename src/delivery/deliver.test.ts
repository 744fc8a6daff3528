// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ConsentRecord } from '../model/record.js'
import { createDelivery } from './deliver.js'
import type { Outbox } from './outbox.js'

const record = (id: string) => ({ id, event: 'consent.given' }) as ConsentRecord

function memory() {
  const waiting = new Map<string, ConsentRecord>()
  const parked = new Map<string, string>()
  const outbox: Outbox = {
    put: (one) => void waiting.set(one.id, one),
    drop: (id) => void waiting.delete(id),
    park(one, reason) {
      parked.set(one.id, reason)
      waiting.delete(one.id)
    },
    waiting: () => [...waiting.values()],
  }
  return { outbox, waiting, parked }
}

const told: [string, unknown][] = []
const tell = (name: string, event: unknown) => void told.push([name, event])
const answer = (status: number, results: object[] = [], headers: Record<string, string> = {}) =>
  new Response(status === 204 ? null : JSON.stringify({ results }), { status, headers })
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
  told.length = 0
})

const sent = () =>
  fetched.mock.calls.map(([, init]) => (JSON.parse(String(init?.body)) as ConsentRecord[]).map(({ id }) => id))

describe('delivery', () => {
  it('deletes a record only after a 2xx', async () => {
    const { outbox, waiting } = memory()
    let release: (response: Response) => void = () => {}
    fetched.mockImplementationOnce(() => new Promise((resolve) => (release = resolve)))
    createDelivery('https://c.example/v1/records', outbox, window, tell).file(record('1'))
    await settle()
    expect(waiting.size).toBe(1)
    release(answer(200, [{ id: '1', status: 'stored' }]))
    await settle()
    expect(waiting.size).toBe(0)
    expect(told).toEqual([['delivered', { id: '1' }]])
  })

  it.each([500, 503, 408, 429])('tries again after %i, and stores once', async (status) => {
    const { outbox, waiting } = memory()
    fetched.mockResolvedValueOnce(answer(status)).mockResolvedValueOnce(answer(200))
    createDelivery('https://c.example/v1/records', outbox, window, tell).file(record('1'))
    await settle()
    expect(waiting.size).toBe(1)
    expect(told.at(-1)).toEqual(['undelivered', { id: '1', reason: `HTTP ${status}`, final: false }])
    await vi.advanceTimersByTimeAsync(1000)
    expect(fetched).toHaveBeenCalledTimes(2)
    expect(waiting.size).toBe(0)
  })

  it('waits as long as Retry-After says', async () => {
    const { outbox } = memory()
    fetched.mockResolvedValueOnce(answer(503, [], { 'Retry-After': '30' })).mockResolvedValue(answer(200))
    createDelivery('https://c.example/v1/records', outbox, window, tell).file(record('1'))
    await vi.advanceTimersByTimeAsync(29_000)
    expect(fetched).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1_500)
    expect(fetched).toHaveBeenCalledTimes(2)
  })

  it('waits longer each time the network fails', async () => {
    const { outbox } = memory()
    fetched.mockRejectedValue(new TypeError('Failed to fetch'))
    createDelivery('https://c.example/v1/records', outbox, window, tell).file(record('1'))
    await vi.advanceTimersByTimeAsync(20_000)
    // 1 + 2 + 4 + 8 s and more, each halved at most: never as many as one a second.
    expect(fetched.mock.calls.length).toBeGreaterThan(3)
    expect(fetched.mock.calls.length).toBeLessThan(8)
  })

  it.each([400, 403, 413, 422])('parks a batch the endpoint answers with %i', async (status) => {
    const { outbox, waiting, parked } = memory()
    fetched.mockResolvedValueOnce(answer(status))
    createDelivery('https://c.example/v1/records', outbox, window, tell).file(record('1'))
    await settle()
    expect(waiting.size).toBe(0)
    expect(parked.get('1')).toBe(`HTTP ${status}`)
    expect(told).toEqual([['undelivered', { id: '1', reason: `HTTP ${status}`, final: true }]])
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
    createDelivery('https://c.example/v1/records', outbox, window, tell).file(record('2'))
    await settle()
    expect(waiting.size).toBe(0)
    expect([...parked.keys()]).toEqual(['2'])
    expect(parked.get('2')).toContain('facts.os')
  })

  it('sends in batches of 16 and stops at the first that fails', async () => {
    const { outbox } = memory()
    for (let index = 0; index < 40; index++) outbox.put(record(String(100 + index)))
    fetched.mockResolvedValueOnce(answer(200)).mockResolvedValueOnce(answer(500))
    createDelivery('https://c.example/v1/records', outbox, window, tell).flush()
    await settle()
    expect(sent().map((batch) => batch.length)).toEqual([16, 16])
    expect(outbox.waiting()).toHaveLength(24)
  })

  it('sends JSON as text across origins, so that no preflight is needed, and without cookies', async () => {
    const { outbox } = memory()
    fetched.mockResolvedValue(answer(200))
    createDelivery('https://c.example/v1/records', outbox, window, tell).file(record('1'))
    await settle()
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      keepalive: true,
      credentials: 'omit',
      headers: { 'Content-Type': 'text/plain' },
    })
    createDelivery('/v1/records', outbox, window, tell).file(record('2'))
    await settle()
    expect(fetched.mock.calls[1]?.[1]).toMatchObject({ headers: { 'Content-Type': 'application/json' } })
  })

  it('leaves what still waits as a beacon when the page goes', async () => {
    const { outbox } = memory()
    const sendBeacon = vi.fn(() => true)
    Object.defineProperty(navigator, 'sendBeacon', { value: sendBeacon, configurable: true })
    fetched.mockReturnValue(new Promise(() => {}))
    createDelivery('https://c.example/v1/records', outbox, window, tell).file(record('1'))
    await settle()
    window.dispatchEvent(new Event('pagehide'))
    expect(sendBeacon).toHaveBeenCalledWith('https://c.example/v1/records', JSON.stringify([record('1')]))
  })

  it('without an endpoint keeps records and sends nothing', async () => {
    const { outbox, waiting } = memory()
    createDelivery(undefined, outbox, window, tell).file(record('1'))
    await settle()
    expect(fetched).not.toHaveBeenCalled()
    expect(waiting.size).toBe(1)
  })

  it('after undo nothing is tried again', async () => {
    const { outbox } = memory()
    fetched.mockResolvedValue(answer(500))
    const delivery = createDelivery('https://c.example/v1/records', outbox, window, tell)
    delivery.file(record('1'))
    await settle()
    delivery.undo()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(fetched).toHaveBeenCalledTimes(1)
  })
})
