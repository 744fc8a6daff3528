import type { Store } from '../store/store.js'
import type { TotalsRow } from '../store/totals.js'
import type { Choice, Group, Overview } from './api.js'

export interface Period {
  readonly operator: string
  readonly site?: string | undefined
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
}

const answers = new Set(['consent.given', 'consent.refused'])
/** Methods by which a visitor answers the notice; `api`, `shared`, signals and the like answer without it. */
const answersNotice = new Set(['button', 'settings'])

/** Everything the overview shows, from the counts kept while writing: no record is read. */
export async function readOverview(
  store: Pick<Store, 'totals'>,
  period: Period,
): Promise<Omit<Overview, 'operators' | 'undelivered'>> {
  const { operator, site, from, to } = period
  const whole = { operator, from, to }
  const filter = { ...whole, site }
  const of = 'records' as const
  const rejectedBy = { from, to, of, event: 'rejected', by: ['operator', 'site', 'method'] } as const
  // As few questions as possible: each reads every count of the time.
  const [days, rows, given, refused, rejected, unattributed] = await Promise.all([
    store.totals({ ...filter, of, by: ['day', 'event'] }),
    store.totals({ ...whole, of, by: ['site', 'method', 'edition', 'locale', 'event'] }),
    // Only what was answered: a withdrawal says what no longer holds, and counts among the events.
    store.totals({ ...filter, of: 'choices', event: 'consent.given', by: ['choice', 'granted'] }),
    store.totals({ ...filter, of: 'choices', event: 'consent.refused', by: ['choice', 'granted'] }),
    store.totals({ ...rejectedBy, operator }),
    // Those of an operator nobody configured stand under no operator.
    operator ? store.totals({ ...rejectedBy, operator: '' }) : [],
  ])
  const bySite = groups(rows, 'site')
  const here = rows.filter((row) => site === undefined || row.site === site)
  return {
    operator,
    sites: bySite.map(({ value }) => value),
    days: everyDay(groups(days, 'day'), from, to),
    purposes: choices([...given, ...refused], 'purpose:'),
    services: choices([...given, ...refused], 'service:'),
    by: {
      site: site === undefined ? bySite : bySite.filter(({ value }) => value === site),
      method: groups(here, 'method'),
      edition: groups(here, 'edition'),
      locale: groups(here, 'locale'),
    },
    funnel: {
      shown: sum(here, ({ event }) => event === 'notice.shown'),
      answered: sum(here, ({ event, method }) => answers.has(event) && answersNotice.has(method)),
      given: sum(here, ({ event, method }) => event === 'consent.given' && answersNotice.has(method)),
    },
    rejected: refusals([...rejected, ...unattributed], operator, site),
  }
}

const sum = (rows: readonly TotalsRow[], counts: (row: TotalsRow) => boolean) =>
  rows.reduce((total, row) => total + (counts(row) ? row.count : 0), 0)

/** Refused records have no place among records: `rejected` is left to {@link refusals}. */
function groups(rows: readonly TotalsRow[], by: 'day' | 'site' | 'method' | 'edition' | 'locale'): Group[] {
  const found = new Map<string, Record<string, number>>()
  for (const { event, count, [by]: value } of rows) {
    if (event === 'rejected') continue
    const counts = found.get(value) ?? {}
    counts[event] = (counts[event] ?? 0) + count
    found.set(value, counts)
  }
  return [...found].map(([value, counts]) => ({ value, counts }))
}

function everyDay(known: readonly Group[], from: string, to: string): Group[] {
  const byDay = new Map(known.map((group) => [group.value, group]))
  const days: Group[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    const value = new Date(at).toISOString().slice(0, 10)
    days.push(byDay.get(value) ?? { value, counts: {} })
  }
  return days
}

function choices(rows: readonly TotalsRow[], kind: 'purpose:' | 'service:'): Choice[] {
  const found = new Map<string, { granted: number; refused: number }>()
  for (const { choice, granted, count } of rows) {
    if (!choice.startsWith(kind)) continue
    const id = choice.slice(kind.length)
    const counts = found.get(id) ?? { granted: 0, refused: 0 }
    counts[granted ? 'granted' : 'refused'] += count
    found.set(id, counts)
  }
  return [...found].map(([id, counts]) => ({ id, ...counts }))
}

function refusals(rows: readonly TotalsRow[], operator: string, site: string | undefined): Overview['rejected'] {
  const found = new Map<string, { unknown: number; known: number }>()
  for (const row of rows) {
    const isUnknown = row.operator === '' || (row.operator === operator && row.site === '')
    const isOurs = row.operator === operator && (site === undefined || row.site === site)
    if (!isUnknown && !isOurs) continue
    const counts = found.get(row.method) ?? { unknown: 0, known: 0 }
    counts[isUnknown ? 'unknown' : 'known'] += row.count
    found.set(row.method, counts)
  }
  return [...found].map(([place, counts]) => ({ place, ...counts }))
}
