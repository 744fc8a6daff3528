import { describe, expect, it } from 'vitest'
import type { ConsentRecord } from '../model/record.js'
import { readHistory, remember as rememberIn } from './history.js'
import { createOutbox } from './outbox.js'

const remember = (storage: () => Storage, record: ConsentRecord) => rememberIn(createOutbox(storage), record)

/** A storage as browsers have it: keys are properties, methods are not. */
function createStorage(kept?: string) {
  const store = Object.create({
    setItem(key: string, text: string) {
      store[key] = text
    },
  }) as Record<string, string>
  if (kept !== undefined) store['soglasie-history'] = kept
  return { store, storage: () => store as unknown as Storage }
}

const record = (id: string, more: Partial<ConsentRecord> = {}) =>
  ({
    id,
    event: 'consent.given',
    at: '2026-11-01T10:00:00.000Z',
    decision: { analytics: true, marketing: false },
    method: 'button',
    ...more,
  }) as ConsentRecord

describe('the history', () => {
  it('keeps a decision with its time and the purposes that were granted, and nothing else of the record', () => {
    const { storage, store } = createStorage()
    remember(storage, record('1', { subject: 'secret', facts: { page: 'https://shop.example/' } }))
    expect(readHistory(storage)).toEqual([
      { id: '1', event: 'consent.given', at: '2026-11-01T10:00:00.000Z', purposes: ['analytics'] },
    ])
    expect(Object.keys(store)).toEqual(['soglasie-history'])
    expect(store['soglasie-history']).not.toMatch(/secret|shop/)
  })

  it.each([
    ['a notice that was shown', { event: 'notice.shown' }],
    ['an accepted policy', { event: 'policy.accepted' }],
    ['an accepted document', { event: 'document.accepted' }],
    ['cookies that are blocked', { event: 'consent.refused', method: 'signal:cookies-blocked' }],
    ['a time that is none', { at: 'yesterday' }],
  ] as const)('writes nothing for %s', (_, more) => {
    const { storage, store } = createStorage()
    remember(storage, record('1', more))
    expect(Object.keys(store)).toEqual([])
  })

  it('lists the newest first, whenever they were delivered, and each once', () => {
    const { storage } = createStorage()
    remember(storage, record('2', { event: 'consent.withdrawn', at: '2026-11-02T10:00:00.000Z', decision: {} }))
    remember(storage, record('1'))
    remember(storage, record('3', { event: 'consent.refused', at: '2026-11-03T10:00:00.000Z', decision: {} }))
    remember(storage, record('2', { event: 'consent.withdrawn', at: '2026-11-02T10:00:00.000Z', decision: {} }))
    expect(readHistory(storage).map(({ id, event }) => [id, event])).toEqual([
      ['3', 'consent.refused'],
      ['2', 'consent.withdrawn'],
      ['1', 'consent.given'],
    ])
  })

  it('forgets the oldest beyond twenty', () => {
    const { storage } = createStorage()
    for (let day = 1; day <= 25; day++)
      remember(storage, record(String(day), { at: `2026-10-${String(day).padStart(2, '0')}T00:00:00.000Z` }))
    const ids = readHistory(storage).map(({ id }) => id)
    expect(ids).toHaveLength(20)
    expect([ids[0], ids[19]]).toEqual(['25', '6'])
  })

  it('shows what is decided and not delivered yet, and writes nothing of it', () => {
    const { storage, store } = createStorage()
    remember(storage, record('1'))
    const later = record('2', { event: 'consent.withdrawn', at: '2026-11-02T10:00:00.000Z', decision: {} })
    store['soglasie:2'] = JSON.stringify(later)
    store['soglasie:1'] = JSON.stringify(record('1'))
    store['soglasie:3'] = '{'
    store['soglasie:4'] = 'null'
    store['soglasie:5'] = JSON.stringify(record('5', { event: 'notice.shown' }))
    expect(readHistory(storage).map(({ id }) => id)).toEqual(['2', '1'])
    expect(store['soglasie-history']).not.toContain('withdrawn')
  })

  const good = { id: '1', event: 'consent.given', at: '2026-11-01T10:00:00.000Z', purposes: [] }
  it.each([
    ['no JSON', '[{', 0],
    ['no list', '{"id":"1"}', 0],
    ['a number', '7', 0],
    ['entries of other kinds', JSON.stringify([null, 1, 'x', [], {}, good]), 1],
    ['an unknown event', JSON.stringify([{ ...good, event: 'consent.sold' }, good]), 1],
    ['a time that is none', JSON.stringify([{ ...good, at: 'x' }]), 0],
    ['purposes that are no list', JSON.stringify([{ ...good, purposes: 'all' }]), 0],
    ['purposes that are no texts', JSON.stringify([{ ...good, purposes: [1] }]), 0],
  ])('passes over what is damaged: %s', (_, kept, left) => {
    const { storage } = createStorage(kept)
    expect(readHistory(storage)).toHaveLength(left)
    remember(storage, record('new', { at: '2026-11-09T10:00:00.000Z' }))
    expect(readHistory(storage)[0]?.id).toBe('new')
    expect(readHistory(storage)).toHaveLength(left + 1)
  })

  it('is empty, and breaks nothing, where the storage is blocked or full', () => {
    const blocked = () => {
      throw new Error('SecurityError')
    }
    expect(readHistory(blocked)).toEqual([])
    expect(() => remember(blocked, record('1'))).not.toThrow()
    const full = () =>
      ({
        setItem: () => {
          throw new Error('QuotaExceededError')
        },
      }) as unknown as Storage
    expect(() => remember(full, record('1'))).not.toThrow()
  })
})
