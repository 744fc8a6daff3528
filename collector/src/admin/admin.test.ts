import { describe, expect, onTestFinished, test } from 'vitest'
import { signCheckpoint } from '../chain/checkpoint.js'
import { temporaryKeys } from '../chain/keyDirectory.js'
import type { ChainEnd, Store } from '../store/store.js'
import { openPostgres } from '../store/postgres/openPostgres.js'
import { openSqlite } from '../store/sqlite/openSqlite.js'
import { describePostgres } from '../testing/describePostgres.js'
import { refusedRecord, storedRecord, uuid7 } from '../testing/samples.js'
import { readChainStatus } from './chainStatus.js'
import { readOverview } from './overview.js'
import { search } from './search.js'
import { readUndelivered } from './undelivered.js'

/** What the dashboard reads comes out alike on every database. */
function adminContract(name: string, open: () => Promise<Store>): void {
  describe(`dashboard contract: ${name}`, () => {
    const opened = async () => {
      const store = await open()
      onTestFinished(() => store.close())
      return store
    }
    const onDay = (day: string) => ({ receivedAt: `${day}T12:00:00.000Z` })
    const shown = { event: 'notice.shown', method: undefined, decision: undefined, services: undefined } as const
    const period = { operator: 'shop', from: '2026-02-01', to: '2026-02-04' }

    test('reads the counts of a time, every day of it, and nothing of another operator', async () => {
      const store = await opened()
      await store.append([
        storedRecord({ ...shown, locale: 'ru' }, onDay('2026-02-01')),
        storedRecord({ ...shown, locale: 'ru' }, onDay('2026-02-03')),
        storedRecord({ locale: 'ru' }, onDay('2026-02-03')),
        storedRecord({ locale: 'en', method: 'api', site: 'blog.example' }, onDay('2026-02-03')),
        storedRecord({ ...refusedRecord(), id: uuid7(), services: { metrica: false } }, onDay('2026-02-04')),
        storedRecord({}, onDay('2026-01-31')),
        storedRecord({}, onDay('2026-02-05')),
        storedRecord({ operator: 'bank', locale: 'kk' }, onDay('2026-02-03')),
      ])
      const overview = await readOverview(store, period)
      expect(overview.days).toEqual([
        { value: '2026-02-01', counts: { 'notice.shown': 1 } },
        { value: '2026-02-02', counts: {} },
        { value: '2026-02-03', counts: { 'notice.shown': 1, 'consent.given': 2 } },
        { value: '2026-02-04', counts: { 'consent.refused': 1 } },
      ])
      expect(overview.funnel).toEqual({ shown: 2, answered: 2, given: 1 })
      expect(overview.purposes.find(({ id }) => id === 'analytics')).toEqual({
        id: 'analytics',
        granted: 2,
        refused: 1,
      })
      expect(overview.services).toContainEqual({ id: 'metrica', granted: 2, refused: 1 })
      expect(overview.by.locale.map(({ value }) => value)).not.toContain('kk')
      expect(overview.by.method).toContainEqual({ value: 'api', counts: { 'consent.given': 1 } })
      expect([...overview.sites].sort()).toEqual(['blog.example', 'shop.example'])

      const blog = await readOverview(store, { ...period, site: 'blog.example' })
      expect(blog.by.site).toEqual([{ value: 'blog.example', counts: { 'consent.given': 1 } }])
      expect([...blog.sites].sort()).toEqual(['blog.example', 'shop.example'])
    })

    test('tells refused records of a known site from those of nobody', async () => {
      const store = await opened()
      const row = { day: '2026-02-02', event: 'rejected', edition: '', locale: '', choice: '', granted: false } as const
      await store.addTotals([
        { ...row, operator: 'shop', site: 'shop.example', method: 'facts', count: 3 },
        { ...row, operator: '', site: '', method: 'facts', count: 2 },
        { ...row, operator: 'bank', site: 'bank.example', method: 'event', count: 7 },
      ])
      const { rejected, days } = await readOverview(store, period)
      expect(rejected).toEqual([{ place: 'facts', known: 3, unknown: 2 }])
      expect(days.every(({ counts }) => !Object.keys(counts).length)).toBe(true)
    })

    test('counts records that others name and that have not come, those that came late, and no more', async () => {
      const store = await opened()
      const at = Date.parse('2026-02-03T12:00:00.000Z')
      const came = (minutes: number) => ({ receivedAt: new Date(at + minutes * 60_000).toISOString() })
      const acted = { at: new Date(at).toISOString() }
      const [early, notice] = [storedRecord(acted, came(0)), storedRecord({ ...shown, ...acted }, came(0))]
      await store.append([
        early,
        notice,
        storedRecord({ ...acted, previous: early.record.id, shown: notice.record.id }, came(1)),
        // Its notice and the decision before it never came; another names the same decision.
        storedRecord({ ...acted, previous: '01890000-0000-7000-8000-000000000001', shown: uuid7(1) }, came(11)),
        storedRecord({ ...acted, previous: '01890000-0000-7000-8000-000000000001' }, came(30)),
        storedRecord({ ...acted, previous: uuid7(2), site: 'blog.example' }, came(1)),
        storedRecord({ ...acted, previous: uuid7(3), operator: 'bank' }, came(1)),
        // Too young to be missed: what it names may be under way.
        storedRecord({ ...acted, previous: uuid7(4) }, came(59)),
      ])
      const read = (operator: string, site?: string) => readUndelivered(store, operator, site, at + 3_600_000)
      expect(await read('shop')).toEqual({ looked: 7, missing: 3, late: 3 })
      expect(await read('shop', 'blog.example')).toEqual({ looked: 1, missing: 1, late: 0 })
      expect(await read('nobody')).toEqual({ looked: 0, missing: 0, late: 0 })
      // Once it comes, it is missing no more.
      await store.append([storedRecord({ id: '01890000-0000-7000-8000-000000000001' })])
      expect((await read('shop')).missing).toBe(2)
    })

    test('an empty store is an empty overview', async () => {
      const overview = await readOverview(await opened(), { ...period, operator: '' })
      expect(overview).toMatchObject({ sites: [], purposes: [], rejected: [], funnel: { shown: 0 } })
    })

    test('finds by record and by subject', async () => {
      const store = await opened()
      const entry = storedRecord()
      await store.append([entry, storedRecord()])
      const { id, subject } = entry.record
      for (const asked of [id, subject])
        expect((await search(store, asked)).records.map((found) => found.id)).toEqual([id])
    })

    test('vouches for a chain only while its last checkpoint is genuine and agrees with it', async () => {
      const store = await opened()
      const keys = temporaryKeys()
      await store.append([storedRecord(), storedRecord()])
      const status = async () => (await readChainStatus(store, keys.keys))[0]
      expect(await status()).toMatchObject({ seq: 2, checkpoint: null, isVouched: false })
      const [end] = (await store.chains()) as [ChainEnd]
      const at = '2026-03-01T00:00:00.000Z'
      await store.addCheckpoints([signCheckpoint(keys.signer, { ...end, at })])
      expect(await status()).toMatchObject({ seq: 2, checkpoint: { seq: 2 }, isVouched: true })

      await store.append([storedRecord()])
      expect(await status()).toMatchObject({ seq: 3, checkpoint: { seq: 2 }, isVouched: true })
      await store.addCheckpoints([signCheckpoint(keys.signer, { ...end, seq: 3, at })])
      expect(await status()).toMatchObject({ checkpoint: { seq: 3 }, isVouched: false })
    })

    test('a checkpoint of a stranger vouches for nothing', async () => {
      const store = await opened()
      await store.append([storedRecord()])
      const [end] = (await store.chains()) as [ChainEnd]
      const signed = signCheckpoint(temporaryKeys().signer, { ...end, at: '2026-03-01T00:00:00.000Z' })
      await store.addCheckpoints([signed])
      expect((await readChainStatus(store, temporaryKeys().keys))[0]?.isVouched).toBe(false)
    })
  })
}

adminContract('SQLite', () => openSqlite(':memory:'))

describePostgres((server) => {
  adminContract('PostgreSQL', async () => openPostgres(await server().createDatabase(), () => {}))
})
