import { recordSchema } from '../../../src/schema/record.js'
import type { Database, Tx } from './database.js'

/**
 * One count. A record counts once with `choice` empty, and once more for every purpose and service it decides about.
 */
export interface TotalsRow {
  readonly operator: string
  readonly site: string
  /** Day of receipt in UTC, `YYYY-MM-DD`. */
  readonly day: string
  /** Event of the records, or `rejected` for records that were refused. */
  readonly event: string
  /** Method; for `rejected` the path of the first mistake. Empty where there is none, as the next two. */
  readonly method: string
  readonly edition: string
  readonly locale: string
  /** Empty, `purpose:ID` or `service:ID`. */
  readonly choice: string
  readonly granted: boolean
  readonly count: number
}

const dimensions = ['operator', 'site', 'day', 'event', 'method', 'edition', 'locale', 'choice', 'granted'] as const

export interface TotalsQuery {
  /** Empty for what no configured operator is named in. */
  readonly operator?: string | undefined
  readonly site?: string | undefined
  /** First and last day, `YYYY-MM-DD`. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly event?: string | undefined
  /** What the counts are told apart by; the other dimensions are summed up. */
  readonly by: readonly (typeof dimensions)[number][]
  /** Which counts: records, decisions about purposes, about services, or about both. */
  readonly of: 'records' | 'purposes' | 'services' | 'choices'
}

export const totalsDimensions = dimensions

/** Most rows in one statement: 10 values each, and SQLite takes 32,766. */
const mostRows = 2000

/** Adds to what is counted already. In one order everywhere, so that two writers never wait for each other in a ring. */
export async function addTotals(database: Database | Tx, rows: readonly TotalsRow[]): Promise<void> {
  const values = rows
    .map((row) => ({ ...row, granted: Number(row.granted) }))
    .sort((a, b) => (dimensions.map((name) => a[name]).join() < dimensions.map((name) => b[name]).join() ? -1 : 1))
  for (let from = 0; from < values.length; from += mostRows)
    await database
      .insertInto('totals')
      .values(values.slice(from, from + mostRows))
      .onConflict((conflict) =>
        conflict
          .columns([...dimensions])
          .doUpdateSet((update) => ({ count: update('totals.count', '+', update.ref('excluded.count')) })),
      )
      .execute()
}

/** Everything that is counted. */
const events: readonly string[] = [...recordSchema.shape.event.options, 'rejected']

/** The days of a time of at most a leap year; undefined for a longer one, or one without an end. */
function daysOf(from: string | undefined, to: string | undefined): string[] | undefined {
  const [first, last] = [Date.parse(from ?? ''), Date.parse(to ?? '')]
  const count = (last - first) / 864e5 + 1
  if (!(count >= 1 && count <= 366)) return undefined
  return Array.from({ length: count }, (_, index) => new Date(first + index * 864e5).toISOString().slice(0, 10))
}

/** @returns one row for each combination of `by`, in its order; the dimensions summed up are empty */
export async function readTotals(database: Database, query: TotalsQuery): Promise<TotalsRow[]> {
  const { by, of, operator, site, event, from, to } = query
  let select = database
    .selectFrom('totals')
    .select(({ fn }) => fn.sum<number | string>('count').as('sum'))
    .select([...by])
    .groupBy([...by])
  for (const name of by) select = select.orderBy(name)
  if (of === 'records') select = select.where('choice', '=', '')
  else if (of === 'choices') select = select.where('choice', '>', '')
  else select = select.where('choice', 'like', of === 'purposes' ? 'purpose:%' : 'service:%')
  if (operator !== undefined) select = select.where('operator', '=', operator)
  if (site) select = select.where('site', '=', site)
  select = select.where('event', 'in', event ? [event] : events)
  const days = daysOf(from, to)
  // Named one by one, days and events are sought in the key; a range of days would have all of it read.
  if (days) select = select.where('day', 'in', days)
  else {
    if (from) select = select.where('day', '>=', from)
    if (to) select = select.where('day', '<=', to)
  }
  const none = { operator: '', site: '', day: '', event: '', method: '', edition: '', locale: '', choice: '' }
  return (await select.execute()).map(({ sum, ...row }) => ({
    ...none,
    ...row,
    granted: (row as { granted?: number }).granted === 1,
    count: Number(sum),
  }))
}
