import { describe, expect, it } from 'vitest'
import type { ConsentRecord } from '../model/record.js'
import { createOutbox } from './outbox.js'

/** localStorage as browsers have it: keys are own enumerable properties. */
function storage(full = false): Storage {
  const store = Object.create({
    setItem(key: string, value: string) {
      if (full) throw new DOMException('full', 'QuotaExceededError')
      store[key] = value
    },
    getItem: (key: string) => store[key] ?? null,
    removeItem(key: string) {
      delete store[key]
    },
  }) as Record<string, string>
  return store as unknown as Storage
}
const record = (id: string, event: ConsentRecord['event'] = 'consent.given') => ({ id, event }) as ConsentRecord

const stores = {
  'storage that works': () => storage(),
  'storage that is full': () => storage(true),
  'storage that is blocked': () => undefined,
}

describe.each(Object.entries(stores))('an outbox on %s', (_, make) => {
  const open = () => {
    const store = make()
    return createOutbox(() => {
      if (!store) throw new DOMException('blocked', 'SecurityError')
      return store
    })
  }

  it('gives back what was put, oldest first, until it is dropped', () => {
    const outbox = open()
    outbox.put(record('2'))
    outbox.put(record('1'))
    expect(outbox.waiting().map(({ id }) => id)).toEqual(['1', '2'])
    outbox.drop('1')
    expect(outbox.waiting().map(({ id }) => id)).toEqual(['2'])
  })

  it('keeps a parked record out of the way', () => {
    const outbox = open()
    outbox.put(record('1'))
    outbox.park(record('1'), 'HTTP 413')
    expect(outbox.waiting()).toEqual([])
  })
})

describe('an outbox', () => {
  it('writes one key a record, so that two tabs never overwrite each other', () => {
    const store = storage()
    const [one, two] = [createOutbox(() => store), createOutbox(() => store)]
    one.put(record('1'))
    two.put(record('2'))
    one.drop('1')
    expect(two.waiting().map(({ id }) => id)).toEqual(['2'])
    expect(Object.keys(store)).toEqual(['soglasie:2'])
  })

  it('writes nothing for a notice that was only shown, and keeps it with the answer', () => {
    const store = storage()
    const outbox = createOutbox(() => store)
    outbox.put(record('1', 'notice.shown'))
    expect(Object.keys(store)).toEqual([])
    expect(outbox.waiting()).toHaveLength(1)
    outbox.put(record('2'))
    expect(Object.keys(store).sort()).toEqual(['soglasie:1', 'soglasie:2'])
    expect(outbox.waiting()).toHaveLength(2)
  })

  it('parks a record with its reason where the site can find it', () => {
    const store = storage()
    createOutbox(() => store).park(record('1'), 'HTTP 413')
    expect(JSON.parse(store.getItem('soglasie-parked:1') ?? '')).toEqual({
      record: { id: '1', event: 'consent.given' },
      reason: 'HTTP 413',
    })
  })

  it('passes over what is not its own and what is damaged', () => {
    const store = storage()
    store.setItem('cart', '{}')
    store.setItem('soglasie:1', '{"id":')
    const outbox = createOutbox(() => store)
    outbox.put(record('2'))
    expect(outbox.waiting().map(({ id }) => id)).toEqual(['2'])
  })
})
