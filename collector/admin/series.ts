import type { Group } from '../src/admin/api.js'
import type { Texts } from './texts/en.js'

/** What is drawn side by side. To consent and to accept a document are two things, and never one number. */
export const series = [
  { id: 'given', events: ['consent.given'] },
  { id: 'refused', events: ['consent.refused', 'policy.refused'] },
  { id: 'withdrawn', events: ['consent.withdrawn'] },
  { id: 'accepted', events: ['policy.accepted', 'document.accepted'] },
] as const

export type SeriesId = (typeof series)[number]['id']
export type Sums = Readonly<Record<SeriesId, number>>

export const nameOf = (id: SeriesId, t: Texts): string => t[id]

export function sumsOf({ counts }: Pick<Group, 'counts'>): Sums {
  const sum = (events: readonly string[]) => events.reduce((total, event) => total + (counts[event] ?? 0), 0)
  return Object.fromEntries(series.map(({ id, events }) => [id, sum(events)])) as Record<SeriesId, number>
}

export const totalOf = (sums: Sums): number => series.reduce((total, { id }) => total + sums[id], 0)
