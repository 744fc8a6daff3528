import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { openSqlite } from '../store/sqlite/openSqlite.js'
import { readOverview } from './overview.js'

const directory = mkdtempSync(join(tmpdir(), 'soglasie-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** A year's counts of an operator with five sites, four languages and six choices: no two alike, a hundred each. */
const million = `
  with recursive numbers(i) as (select 0 union all select i + 1 from numbers where i < 999999)
  insert into totals (operator, day, event, choice, site, method, edition, locale, granted, count)
  select 'shop', date('2026-01-01', '+' || (i % 365) || ' days'),
    case i / 365 % 4 when 0 then 'notice.shown' when 1 then 'consent.given' when 2 then 'consent.refused' else 'consent.withdrawn' end,
    case i / 1460 % 7 when 0 then '' when 1 then 'purpose:analytics' when 2 then 'purpose:marketing' else 'service:' || (i / 1460 % 7) end,
    'site' || (i / 10220 % 5), case i / 51100 % 3 when 0 then 'button' when 1 then 'settings' else 'api' end,
    'e' || (i / 153300 % 2), case i / 306600 when 0 then 'ru' when 1 then 'en' when 2 then 'kk' else 'de' end, i % 2, 100
  from numbers`

test('a hundred million records in a million counts: the overview reads counts only, and takes no longer than a click may', async () => {
  const file = join(directory, 'soglasie.db')
  await (await openSqlite(file)).close()
  const database = new Database(file)
  database.pragma('synchronous = OFF')
  database.exec(million)
  database.close()
  const store = await openSqlite(file)
  const took = async (from: string) => {
    const begun = performance.now()
    // Nothing but counts can be asked for.
    const { funnel, days } = await readOverview({ totals: store.totals }, { operator: 'shop', from, to: '2026-12-31' })
    return { shown: funnel.shown, days: days.length, ms: performance.now() - begun }
  }
  const [month, year] = [await took('2026-12-02'), await took('2026-01-01')]
  await store.close()
  expect([month.days, year.days]).toEqual([30, 365])
  expect(year.shown).toBeGreaterThan(3_000_000)
  // Measured: 0.06 and 0.7 s; the limits leave room for a machine that is busy with other tests.
  expect(month.ms).toBeLessThan(2000)
  expect(year.ms).toBeLessThan(10_000)
}, 120_000)
