import type { StoredRecord } from './store.js'
import type { TotalsRow } from './totals.js'

/** How often each id was refused and granted. */
type Choices = Map<string, [refused: number, granted: number]>

interface Group {
  readonly of: Omit<TotalsRow, 'choice' | 'granted' | 'count'>
  count: number
  readonly purposes: Choices
  readonly services: Choices
}

/** Counts of the records, each combination once. */
export function countRecords(entries: readonly Pick<StoredRecord, 'record' | 'receivedAt'>[]): TotalsRow[] {
  // Grouped first: a key made for every choice of every record would be most of the work.
  const groups = new Map<string, Group>()
  for (const { record, receivedAt } of entries) {
    const { operator, site, event, method = '', document, locale = '', decision, services } = record
    const day = receivedAt.slice(0, 10)
    const edition = document?.edition ?? ''
    const key = `${operator}\u0000${site}\u0000${day}\u0000${event}\u0000${method}\u0000${edition}\u0000${locale}`
    let group = groups.get(key)
    if (!group) {
      const of = { operator, site, day, event, method, edition, locale }
      groups.set(key, (group = { of, count: 0, purposes: new Map(), services: new Map() }))
    }
    group.count++
    if (decision) addChoices(group.purposes, decision)
    if (services) addChoices(group.services, services)
  }
  return [...groups.values()].flatMap(({ of, count, purposes, services }) => [
    { ...of, choice: '', granted: false, count },
    ...rowsOf(of, 'purpose', purposes),
    ...rowsOf(of, 'service', services),
  ])
}

function addChoices(choices: Choices, made: Readonly<Record<string, boolean>>): void {
  for (const id in made) {
    let counts = choices.get(id)
    if (!counts) choices.set(id, (counts = [0, 0]))
    counts[made[id] ? 1 : 0]++
  }
}

function rowsOf(of: Group['of'], kind: 'purpose' | 'service', choices: Choices): TotalsRow[] {
  return [...choices].flatMap(([id, counts]) =>
    [false, true].flatMap((granted) => {
      const count = counts[granted ? 1 : 0]
      return count ? [{ ...of, choice: `${kind}:${id}`, granted, count }] : []
    }),
  )
}
