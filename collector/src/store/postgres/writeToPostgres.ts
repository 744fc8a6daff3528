import { type BatchWriter, chained } from '../append.js'
import { placeColumns, recordColumns, totalsColumns } from '../columns.js'
import { countRecords } from '../countRecords.js'
import { draftColumns } from '../draftColumns.js'
import type { ChainEnd } from '../store.js'
import { toDrafts } from '../toDraft.js'
import { totalsDimensions } from '../totals.js'
import { textArray } from './textArray.js'

/** What a batch needs of the driver. */
export interface Queries {
  query(query: { name?: string | undefined; text: string; values: unknown[] }): Promise<unknown>
}

// The types of those columns that are no text.
const casts: Readonly<Record<string, string>> = {
  id: '::uuid',
  previous: '::uuid',
  seq: '::bigint',
  granted: '::integer',
  count: '::bigint',
}
const cast = (name: string) => name + (casts[name] ?? '')
const arrays = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `$${from + index}::text[]`).join(', ')

const endColumns = ['operator', 'old_seq', 'old_head', 'seq', 'head'] as const

/**
 * One statement, so one round trip and one commit. The chains are moved first, which takes their locks in the order in
 * which everybody takes them; a chain that is not where it was expected ends the statement by dividing by zero, an id
 * that is known by its key: both undo all of it.
 */
const statement = `
with ends as (
  select * from unnest(${arrays(1, endColumns.length)}) as e(${endColumns.join(', ')})
), held as (
  select operator from chains where operator in (select operator from ends) order by operator for update
), moved as (
  update chains set seq = e.seq::bigint, head = e.head from ends e
  where chains.operator = e.operator and chains.seq = e.old_seq::bigint and chains.head = e.old_head
    and (select count(*) from held) >= 0
  returning 1
), expected as (
  select 1 / (case when (select count(*) from moved) = (select count(*) from ends) then 1 else 0 end) as yes
), written as (
  insert into records (${recordColumns.join(', ')})
  select ${recordColumns.map(cast).join(', ')}
  from unnest(${arrays(6, recordColumns.length)}) as r(${recordColumns.join(', ')})
  where (select yes from expected) = 1
)
insert into totals (${totalsColumns.join(', ')})
select ${totalsColumns.map(cast).join(', ')}
from unnest(${arrays(6 + recordColumns.length, totalsColumns.length)}) as t(${totalsColumns.join(', ')})
where (select yes from expected) = 1
order by ${totalsDimensions.join(', ')}
on conflict (${totalsDimensions.join(', ')}) do update set count = totals.count + excluded.count`

/** SQLSTATE of a division by zero, of a key that is there already, and of a statement that this engine does not take. */
const refusals = new Set(['22012', '23505', '0A000'])

/** SQLSTATE of a prepared statement that is not there, or already: a pooler in between hands connections around. */
const nameless = new Set(['26000', '42P05'])

/**
 * While nobody else lengthens the chains their ends are remembered, so a batch needs no question beforehand. Whoever
 * else does makes the statement fail, and the batch goes the careful way.
 */
export function createPostgresWriter(queries: Queries): BatchWriter {
  // By its name the server parses and plans it once a connection: a quarter of its work for a batch.
  let preparedAs: string | undefined = 'soglasie_batch'
  /** Ends as this writer left them. */
  const last = new Map<string, ChainEnd>()
  /** Those that nobody else had moved when it was last looked. */
  const trusted = new Map<string, ChainEnd>()
  return {
    async write(entries) {
      const drafts = toDrafts(entries)
      const totals = countRecords(entries)
      const from = new Map<string, ChainEnd>()
      for (const { operator } of drafts) {
        const end = trusted.get(operator)
        if (!end) return undefined
        from.set(operator, end)
      }
      const { places, left } = chained(drafts, from)
      // Whatever becomes of it: until it is done, the ends are not known.
      for (const operator of from.keys()) trusted.delete(operator)
      const [olds, news] = [[...from.values()], [...left.values()]]
      const values = [
        textArray(olds.map(({ operator }) => operator)),
        textArray(olds.map(({ seq }) => String(seq))),
        textArray(olds.map(({ head }) => head)),
        textArray(news.map(({ seq }) => String(seq))),
        textArray(news.map(({ head }) => head)),
        ...draftColumns.map((name) => textArray(drafts.map((draft) => draft[name]))),
        ...placeColumns.map((name) => textArray(places.map((place) => asText(place[name])))),
        ...totalsColumns.map((name) => textArray(totals.map((row) => asText(row[name])))),
      ]
      try {
        await queries.query({ name: preparedAs, text: statement, values })
      } catch (error) {
        const { code = '' } = error as { code?: string }
        if (nameless.has(code)) preparedAs = undefined
        else if (!refusals.has(code)) throw error
        return undefined
      }
      for (const [operator, end] of left) {
        last.set(operator, end)
        trusted.set(operator, end)
      }
      return places
    },
    moved(found, left) {
      for (const [operator, end] of left) {
        const before = last.get(operator)
        last.set(operator, end)
        // Where another writes as well, guessing would fail as often as not.
        if (!before || before.head === found.get(operator)?.head) trusted.set(operator, end)
      }
    },
  }
}

const asText = (value: string | number | boolean | null) =>
  typeof value === 'string' || value === null ? value : String(Number(value))
