import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createGroupCommit } from '../store/groupCommit.js'
import type { Store, StoredRecord } from '../store/store.js'
import { refusedRecord, storedRecord, uuid7 } from './samples.js'

const placed = (seq: number) => ({ seq, leaf: expect.stringMatching(/^[0-9a-f]{64}$/) })

/**
 * What every store keeps to.
 * @param place gives the address of a new, empty database
 * @param open opens the database at an address
 */
export function storeContract(
  name: string,
  place: () => string | Promise<string>,
  open: (address: string) => Promise<Store>,
): void {
  describe(`store contract: ${name}`, () => {
    let address: string
    let store: Store
    beforeEach(async () => {
      address = await place()
      store = await open(address)
    })
    afterEach(() => store.close())

    const all = () => store.list({ limit: 1000 })

    test('keeps a record and its stamps as they were', async () => {
      const entry = storedRecord({ previous: uuid7() }, { flags: ['unknown-document'] })
      expect(await store.append([entry])).toEqual([{ ...placed(1), status: 'stored', receivedAt: entry.receivedAt }])
      expect(await store.find(entry.record.id)).toEqual({ ...entry, ...placed(1) })
      const bare = storedRecord({}, { ip: null, userAgent: null })
      await store.append([bare])
      expect(await store.find(bare.record.id)).toEqual({ ...bare, ...placed(2) })
      expect(await store.find(uuid7())).toBeUndefined()
    })

    test('keeps text of any language and kind', async () => {
      const label = 'Қабылдау «»\' "; drop table records; -- \u0000 \ud83d\ude00'
      const entry = storedRecord({ control: { id: 'a', label } })
      await store.append([entry])
      expect((await store.find(entry.record.id))?.record.control?.label).toBe(label)
    })

    test('the same record again is a duplicate, whatever the order of its keys and the later stamps', async () => {
      const entry = storedRecord()
      await store.append([entry])
      const turned = Object.fromEntries(Object.entries(entry.record).reverse()) as unknown as StoredRecord['record']
      const later = { ...entry, record: turned, receivedAt: '2027-01-01T00:00:00.000Z', ip: '198.51.100.7' }
      expect(await store.append([later])).toEqual([{ ...placed(1), status: 'duplicate', receivedAt: entry.receivedAt }])
      expect(await all()).toEqual([{ ...entry, ...placed(1) }])
    })

    test('an id with other content is a conflict and changes nothing', async () => {
      const entry = storedRecord()
      await store.append([entry])
      const other = storedRecord({ id: entry.record.id })
      expect((await store.append([other]))[0]?.status).toBe('conflict')
      expect(await all()).toEqual([{ ...entry, ...placed(1) }])
    })

    test('copies within one batch: one is stored, in the order of arrival', async () => {
      const [a, b] = [storedRecord(), storedRecord()]
      const other = storedRecord({ id: a.record.id })
      const outcomes = await store.append([b, a, a, other, b])
      expect(outcomes.map(({ status }) => status)).toEqual(['stored', 'stored', 'duplicate', 'conflict', 'duplicate'])
      expect(await store.find(a.record.id)).toEqual({ ...a, ...placed(2) })
      expect(await all()).toHaveLength(2)
    })

    test('a batch of 1000', async () => {
      const entries = Array.from({ length: 1000 }, () => storedRecord())
      const outcomes = await store.append(entries)
      expect(outcomes.every(({ status }) => status === 'stored')).toBe(true)
      expect(await all()).toHaveLength(1000)
    })

    test('500 at once, 100 of them copies: each id once, each told truly', async () => {
      const entries = Array.from({ length: 400 }, () => storedRecord())
      const sent = [...entries, ...entries.slice(0, 100)].sort(() => Math.random() - 0.5)
      const outcomes = await Promise.all(sent.map((entry) => store.append([entry])))
      const count = (status: string) => outcomes.filter(([outcome]) => outcome?.status === status).length
      expect([count('stored'), count('duplicate')]).toEqual([400, 100])
      expect((await all()).map(({ record }) => record.id)).toEqual(entries.map(({ record }) => record.id).sort())
    })

    test('group commit over it: 500 at once, copies included', async () => {
      const entries = Array.from({ length: 400 }, () => storedRecord())
      const commits = createGroupCommit((batch: readonly StoredRecord[]) => store.append(batch))
      const sent = [...entries, ...entries.slice(0, 100)]
      const outcomes = await Promise.all(sent.map((entry) => commits.push([entry])))
      expect(outcomes.map(([outcome]) => outcome?.status)).toEqual(
        sent.map((_, index) => (index < 400 ? 'stored' : 'duplicate')),
      )
      expect(await all()).toHaveLength(400)
    })

    test('is durable: what was acknowledged is there when opened again, and migrating again changes nothing', async () => {
      const entry = storedRecord()
      await store.append([entry])
      await store.close()
      store = await open(address)
      expect(await all()).toEqual([{ ...entry, ...placed(1) }])
      expect((await store.append([entry]))[0]?.status).toBe('duplicate')
    })

    test('lists by filter, in order of id, page by page', async () => {
      const subject = 'subject-of-the-list'
      const ids = [1, 2, 3, 4].map((at) => uuid7(at * 1000))
      const id = (index: number) => ids[index] ?? ''
      const entries = [
        storedRecord({ id: id(0), subject }),
        storedRecord({ id: id(1), subject, operator: 'bank' }),
        storedRecord({ id: id(2), subject, site: 'm.shop.example' }),
        storedRecord({ id: id(3), event: 'policy.accepted' }),
      ]
      await store.append([...entries].reverse())
      const list = async (query: object) => (await store.list({ limit: 9, ...query })).map(({ record }) => record.id)
      expect(await list({})).toEqual(ids)
      expect(await list({ subject })).toEqual(ids.slice(0, 3))
      expect(await list({ subject, operator: 'shop' })).toEqual([ids[0], ids[2]])
      expect(await list({ site: 'm.shop.example' })).toEqual([ids[2]])
      expect(await list({ event: 'policy.accepted' })).toEqual([ids[3]])
      expect(await list({ after: ids[1], limit: 1 })).toEqual([ids[2]])
      expect(await list({ after: ids[3] })).toEqual([])
    })

    test('a decision is superseded by a later one of its subject only', async () => {
      const subject = 'subject-of-decisions'
      const entry = storedRecord({ subject, id: uuid7(5000) })
      const superseded = () => store.isSuperseded(entry.record)
      await store.append([
        entry,
        storedRecord({ subject, id: uuid7(4000) }),
        storedRecord({ subject, id: uuid7(6000), event: 'policy.accepted' }),
        storedRecord({ subject, id: uuid7(6000), operator: 'bank' }),
        storedRecord({ id: uuid7(6000) }),
      ])
      expect(await superseded()).toBe(false)
      await store.append([storedRecord({ ...refusedRecord(), subject, id: uuid7(6000) })])
      expect(await superseded()).toBe(true)
    })

    test('a decision named as the previous one is superseded though the clock was set back', async () => {
      const entry = storedRecord({ id: uuid7(5000) })
      const { id: previous, subject } = entry.record
      await store.append([entry, storedRecord({ subject, previous, id: uuid7(1000) })])
      expect(await store.isSuperseded(entry.record)).toBe(true)
    })

    test('answers a ping while open, and rejects everything once closed', async () => {
      await store.ping()
      await store.close()
      await expect(store.ping()).rejects.toThrow()
      await expect(store.append([storedRecord()])).rejects.toThrow()
      store = await open(address)
    })
  })
}
