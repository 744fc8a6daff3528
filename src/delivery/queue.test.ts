import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConsentRecord } from '../model/record.js'
import { createOutbox } from './outbox.js'
import { createQueue } from './queue.js'
import { listOutbox, unpark } from './review.js'

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
const open = (storage: () => Storage) => createQueue(createOutbox(storage))
const record = (id: string, event: ConsentRecord['event'] = 'consent.given') => ({ id, event }) as ConsentRecord

const stores = {
  'storage that says nothing and keeps nothing': () =>
    Object.create({ setItem() {}, getItem: () => null, removeItem() {} }) as Storage,
  'storage that works': () => storage(),
  'storage that is full': () => storage(true),
  'storage that is blocked': () => undefined,
}

describe.each(Object.entries(stores))('an outbox on %s', (_, make) => {
  const queue = () => {
    const store = make()
    return open(() => {
      if (!store) throw new DOMException('blocked', 'SecurityError')
      return store
    })
  }

  it('gives back what was put, oldest first, until it is dropped', () => {
    const outbox = queue()
    outbox.put(record('2'))
    outbox.put(record('1'))
    expect(outbox.waiting().map(({ id }) => id)).toEqual(['1', '2'])
    outbox.drop('1')
    expect(outbox.waiting().map(({ id }) => id)).toEqual(['2'])
  })

  it('keeps a parked record out of the way', () => {
    const outbox = queue()
    outbox.put(record('1'))
    outbox.park(record('1'), 'HTTP 413')
    expect(outbox.waiting()).toEqual([])
  })
})

describe('an outbox', () => {
  it('writes one key a record, so that two tabs never overwrite each other', () => {
    const store = storage()
    const [one, two] = [open(() => store), open(() => store)]
    one.put(record('1'))
    two.put(record('2'))
    one.drop('1')
    expect(two.waiting().map(({ id }) => id)).toEqual(['2'])
    expect(Object.keys(store)).toEqual(['soglasie:2'])
  })

  it('writes nothing for a notice that was only shown, and keeps it with the answer', () => {
    const store = storage()
    const outbox = open(() => store)
    outbox.put(record('1', 'notice.shown'))
    expect(Object.keys(store)).toEqual([])
    expect(outbox.waiting()).toHaveLength(1)
    outbox.put(record('2'))
    expect(Object.keys(store).sort()).toEqual(['soglasie:1', 'soglasie:2'])
    expect(outbox.waiting()).toHaveLength(2)
  })

  it('parks a record with its reason where the site can find it', () => {
    const store = storage()
    open(() => store).park(record('1'), 'HTTP 413')
    expect(JSON.parse(store.getItem('soglasie-parked:1') ?? '')).toEqual({
      record: { id: '1', event: 'consent.given' },
      reason: 'HTTP 413',
    })
  })

  it.each(['{"id":', 'null', '5', '"1"', '[]', '{}', '{"id":"2"}', ''])(
    'passes over what is damaged, shows it, and goes on with the rest: %s',
    (text) => {
      const store = storage()
      store.setItem('cart', '{}')
      store.setItem('soglasie:1', text)
      const outbox = open(() => store)
      outbox.put(record('2'))
      expect(outbox.waiting().map(({ id }) => id)).toEqual(['2'])
      expect(store.getItem('soglasie:1')).toBe(text)
      expect(listOutbox(outbox)).toEqual([
        { id: '1', state: 'parked', reason: 'damaged' },
        { id: '2', event: 'consent.given', state: 'waiting' },
      ])
    },
  )

  it('shows what is parked and lets it wait again, parked until the collector has it', () => {
    const store = storage()
    const outbox = open(() => store)
    for (const id of ['1', '2', '3']) outbox.put(record(id))
    outbox.park(record('1'), 'HTTP 403')
    outbox.park(record('2'), 'HTTP 403')
    const states = () => listOutbox(outbox).map(({ id, state, reason }) => [id, state, reason])
    expect(states()).toEqual([
      ['1', 'parked', 'HTTP 403'],
      ['2', 'parked', 'HTTP 403'],
      ['3', 'waiting', undefined],
    ])
    unpark(outbox, '2')
    expect(outbox.waiting().map(({ id }) => id)).toEqual(['2', '3'])
    expect(store.getItem('soglasie-parked:2')).not.toBeNull()
    outbox.drop('2')
    expect(store.getItem('soglasie-parked:2')).toBeNull()
    unpark(outbox)
    expect(outbox.waiting().map(({ id }) => id)).toEqual(['1', '3'])
  })

  it('writes what memory holds as soon as there is room', () => {
    let full = true
    const store = storage()
    const roomy = Object.create(Object.getPrototypeOf(store) as object, {
      setItem: {
        value(key: string, value: string) {
          if (full) throw new DOMException('full', 'QuotaExceededError')
          store[key] = value
        },
      },
    }) as Storage
    const outbox = open(() => roomy)
    outbox.put(record('1'))
    expect(Object.keys(store)).toEqual([])
    full = false
    outbox.put(record('2'))
    expect(Object.keys(store).sort()).toEqual(['soglasie:1', 'soglasie:2'])
  })

  it('reads any storage without stopping, loses nothing in it and gives back only whole records (fuzz, bounded)', () => {
    const whole = fc.uuid({ version: 7 }).map((id) => [`soglasie:${id}`, JSON.stringify(record(id))] as const)
    const cut = fc
      .tuple(whole, fc.nat(60), fc.constantFrom('', 'x', '\u0000', '}', '"'))
      .map(([[key, text], at, more]) => [key, text.slice(0, at) + more] as const)
    const strange = fc.tuple(
      fc.oneof(
        fc.constantFrom(
          'soglasie:',
          'soglasie:__proto__',
          'soglasie-parked:',
          'soglasie-later',
          'soglasie:a:soglasie:',
        ),
        fc.string().map((text) => 'soglasie:' + text),
        fc.string().map((text) => 'soglasie-parked:' + text),
        fc.string({ minLength: 1 }),
      ),
      fc.oneof(fc.string(), fc.json(), fc.constantFrom('null', '{"record":null}', '{"reason":1}', '[[[[')),
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(whole, cut, strange), { maxLength: 12 }), (pairs) => {
        const store = storage()
        for (const [key, text] of pairs) if (!(key in store)) store.setItem(key, text)
        const before = { ...store } as unknown as Record<string, string>
        const outbox = open(() => store)
        const waiting = outbox.waiting()
        const listed = listOutbox(outbox)
        unpark(outbox)
        for (const one of waiting) expect(before['soglasie:' + one.id]).toBeTypeOf('string')
        for (const [key, text] of Object.entries(before)) {
          const [start, id] = key.split('soglasie:')
          expect(store.getItem(key) === text || key.startsWith('soglasie:')).toBe(true)
          if (!start && id && key === 'soglasie:' + id) {
            expect(listed.map((entry) => entry.id)).toContain(id)
            expect(store.getItem(key)).not.toBeNull()
          }
        }
      }),
      { interruptAfterTimeLimit: 3000, numRuns: 3000 },
    )
  })
})
