import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { signCheckpoint } from '../chain/checkpoint.js'
import { chainOf } from '../chain/chainOf.js'
import { temporaryKeys } from '../chain/keyDirectory.js'
import { trustedKeys } from '../chain/keys.js'
import { verifyChain } from '../chain/verify.js'
import type { Store } from '../store/store.js'
import { refusedRecord, storedRecord, uuid7 } from './samples.js'

const erasure = {
  operator: { name: 'ООО «Магазин»', address: null, ids: {} },
  by: 'test',
  system: 'Soglasie collector',
  reason: 'request',
  method: 'deletion',
}
const at = '2026-03-01T00:00:00.000Z'
const draft = () => ({ id: uuid7(), operator: 'shop', at, body: erasure })
const check = { ...draft(), body: { reason: 'a check' } }
const block = () => ({ ...check, id: uuid7() })

/** What every store keeps to when it comes to proving: chains, acts, documents, counts. */
export function evidenceContract(
  name: string,
  place: () => string | Promise<string>,
  open: (address: string) => Promise<Store>,
): void {
  describe(`evidence contract: ${name}`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open(await place())
    })
    afterEach(() => store.close())

    const keys = temporaryKeys()
    const trusted = trustedKeys(keys.keys, new Set([keys.signer.id]))
    const verify = async (operator = 'shop') => verifyChain(await chainOf(store, operator, trusted, keys.checkpoints()))

    test('chains each operator by itself, in the order of the commits, over many writers', async () => {
      const entries = Array.from({ length: 60 }, (_, index) => storedRecord({ operator: index % 3 ? 'shop' : 'bank' }))
      await Promise.all(entries.map((entry) => store.append([entry])))
      expect((await store.chains()).map(({ operator, seq }) => [operator, seq])).toEqual([
        ['bank', 20],
        ['shop', 40],
      ])
      expect(await verify()).toMatchObject({ entries: 40, faults: [] })
      expect(await verify('bank')).toMatchObject({ entries: 20, faults: [] })
      const seqs = (await store.list({ operator: 'shop', since: 10, limit: 5 })).map(({ seq }) => seq)
      expect(seqs).toEqual([11, 12, 13, 14, 15])
    })

    test('a copy takes no number', async () => {
      const [a, b] = [storedRecord(), storedRecord()]
      await store.append([a])
      expect((await store.append([a, b, a])).map(({ status, seq }) => [status, seq])).toEqual([
        ['duplicate', 1],
        ['stored', 2],
        ['duplicate', 1],
      ])
      expect((await verify()).entries).toBe(2)
    })

    test('keeps checkpoints, each number once', async () => {
      await store.append([storedRecord(), storedRecord()])
      const [end] = await store.chains()
      const checkpoint = signCheckpoint(keys.signer, { ...(end as NonNullable<typeof end>), at })
      await store.addCheckpoints([checkpoint])
      await store.addCheckpoints([checkpoint])
      await store.addCheckpoints([])
      expect(await store.checkpoints('shop', 0, 10)).toEqual([checkpoint])
      expect(await verify()).toMatchObject({ checkpoints: 1, vouched: 2, faults: [] })
    })

    test('erases the facts of a subject, keeps the proof and the act, and the chain holds', async () => {
      const subject = 'subject-that-is-erased'
      const [first, other] = [storedRecord({ subject }), storedRecord()]
      const refusal = storedRecord({ ...refusedRecord(), id: uuid7(), subject })
      await store.append([first, other, refusal])
      const act = await store.eraseSubject(subject, draft())
      expect(JSON.parse(act?.body ?? '')).toEqual({
        ...erasure,
        subject,
        categories: ['browser', 'ip', 'page'],
        records: 2,
        seqs: [
          [1, 1],
          [3, 3],
        ],
      })
      const { facts: _, ...proof } = first.record
      expect(await store.find(first.record.id)).toMatchObject({
        record: proof,
        ip: null,
        userAgent: null,
        erased: act?.id,
      })
      expect((await store.find(first.record.id))?.record.facts).toBeUndefined()
      expect(await store.find(other.record.id)).toMatchObject(other)
      expect((await store.find(refusal.record.id))?.ip).toBeNull()
      expect(await store.acts('shop', 0, 10)).toEqual([act])
      expect(await verify()).toMatchObject({ entries: 4, faults: [] })

      expect(await store.eraseSubject(subject, draft())).toBeUndefined()
      // The visitor's outbox may send its copy once more; the facts do not come back by it.
      expect((await store.append([first]))[0]?.status).toBe('duplicate')
      expect((await store.find(first.record.id))?.record.facts).toBeUndefined()
      await store.purge()
    })

    test('erases what is old, in the order of receipt, and never twice', async () => {
      const old = Array.from({ length: 1100 }, () => storedRecord({}, { receivedAt: '2025-01-01T00:00:00.000Z' }))
      await store.append(old)
      await store.append([storedRecord()])
      const before = '2026-01-01T00:00:00.000Z'
      const acts = [await store.eraseBefore(before, draft()), await store.eraseBefore(before, draft())]
      expect(acts.map((act) => JSON.parse(act?.body ?? '{}').seqs)).toEqual([[[1, 1000]], [[1001, 1100]]])
      expect(await store.eraseBefore(before, draft())).toBeUndefined()
      const kept = (await store.entries('shop', 0, 2000)).filter((entry) => entry.type === 'record' && entry.facts)
      expect(kept.map(({ seq }) => seq)).toEqual([1101])
      expect(await verify()).toMatchObject({ entries: 1103, faults: [] })
    })

    test('a blocked subject: facts are withheld and outlive retention until the block is lifted', async () => {
      const subject = 'subject-that-is-blocked'
      const entry = storedRecord({ subject }, { receivedAt: '2025-01-01T00:00:00.000Z' })
      await store.append([entry, storedRecord()])
      const act = await store.setBlocked(subject, true, block())
      expect(await store.setBlocked(subject, true, block())).toBeUndefined()
      expect(await store.blockOf('shop', subject)).toBe(act?.id)
      const kept = await store.find(entry.record.id)
      expect([kept?.blocked, kept?.ip, kept?.record.facts]).toEqual([act?.id, null, undefined])
      expect(await store.eraseBefore('2026-01-01T00:00:00.000Z', draft())).toBeUndefined()

      await store.setBlocked(subject, false, block())
      expect(await store.blockOf('shop', subject)).toBeUndefined()
      expect(await store.find(entry.record.id)).toMatchObject(entry)
      expect(await store.eraseBefore('2026-01-01T00:00:00.000Z', draft())).toBeDefined()
      expect((await store.acts('shop', 0, 10)).map(({ kind }) => kind)).toEqual(['block', 'unblock', 'erasure'])
      expect((await verify()).faults).toEqual([])
    })

    test('keeps the text of a document under its hash', async () => {
      const text = Buffer.from('Политика\u0000 \ud83d\ude00')
      const sha256 = '8a16b2beb0c8ae69ecb1a4ab3bed4ca38c28a87be03bd4e8ca8b8ccdf7d28c8c'
      const document = {
        operator: 'shop',
        sha256,
        id: 'policy',
        edition: '2',
        mediaType: 'text/plain',
        registeredAt: at,
        text,
      }
      const act = await store.addDocument(document, { ...draft(), body: {} })
      const { sha256: hash } = JSON.parse(act?.body ?? '{}') as { sha256: string }
      expect(hash).not.toBe(sha256)
      expect(await store.addDocument(document, { ...draft(), body: {} })).toBeUndefined()
      expect(Buffer.from((await store.findDocument('shop', hash))?.text ?? [])).toEqual(text)
      expect(await store.findDocument('bank', hash)).toBeUndefined()
      const { text: _, ...rest } = document
      expect(await store.documents('shop')).toEqual([{ ...rest, sha256: hash }])
      expect(await store.documents('bank')).toEqual([])
      expect((await verify()).entries).toBe(1)
    })

    test('counts while writing: once for each record, purpose and service, copies not at all', async () => {
      const entry = storedRecord()
      await store.append([entry, entry, storedRecord(), storedRecord({ ...refusedRecord(), site: 'm.shop.example' })])
      await store.append([entry])
      const of = async (query: object) =>
        (await store.totals({ by: ['event'], of: 'records', ...query })).map((row) => [
          row.event,
          row.choice,
          row.granted,
          row.count,
        ])
      expect(await of({})).toEqual([
        ['consent.given', '', false, 2],
        ['consent.refused', '', false, 1],
      ])
      expect(await of({ site: 'm.shop.example' })).toEqual([['consent.refused', '', false, 1]])
      expect(await of({ from: '2026-02-04' })).toEqual([])
      expect(await of({ to: '2026-02-03', event: 'consent.given', operator: 'shop' })).toEqual([
        ['consent.given', '', false, 2],
      ])
      expect(await of({ by: ['choice', 'granted'], of: 'purposes' })).toEqual([
        ['', 'purpose:analytics', false, 1],
        ['', 'purpose:analytics', true, 2],
        ['', 'purpose:marketing', false, 3],
      ])
      expect(await of({ by: ['choice', 'granted'], of: 'services' })).toEqual([['', 'service:metrica', true, 3]])
    })

    test('adds counts of what was refused', async () => {
      const row = {
        operator: 'shop',
        site: 'shop.example',
        day: '2026-02-03',
        event: 'rejected',
        method: 'facts.os',
        edition: '',
        locale: '',
        choice: '',
        granted: false,
        count: 3,
      }
      await store.addTotals([row])
      await store.addTotals([row])
      const by = ['operator', 'site', 'day', 'event', 'method'] as const
      expect(await store.totals({ by, of: 'records' })).toEqual([{ ...row, count: 6 }])
    })
  })
}
