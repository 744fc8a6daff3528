import type { Overview } from '../../src/admin/api.js'
import { sumsOf } from '../series.js'
import { useShell } from '../shell.js'

/** The numbers of the whole time, each with what it is a part of. */
export function Tiles({ overview: { days, funnel, rejected, undelivered } }: { overview: Overview }) {
  const { t, number, share } = useShell().words
  const all: Record<string, number> = {}
  for (const { counts } of days)
    for (const [event, count] of Object.entries(counts)) all[event] = (all[event] ?? 0) + count
  const sums = sumsOf({ counts: all })
  const answers = sums.given + sums.refused
  const rejections = rejected.reduce((total, { known, unknown }) => total + known + unknown, 0)
  const tiles = [
    { name: t.shown, value: number(funnel.shown) },
    { name: t.answered, value: number(funnel.answered), note: t.ofShown(share(funnel.answered, funnel.shown)) },
    { name: t.given, value: number(sums.given), note: t.ofAnswers(share(sums.given, answers)) },
    { name: t.refused, value: number(sums.refused), note: t.ofAnswers(share(sums.refused, answers)) },
    { name: t.withdrawn, value: number(sums.withdrawn) },
    { name: t.accepted, value: number(sums.accepted) },
    { name: t.rejected, value: number(rejections) },
    { name: t.undelivered, value: number(undelivered.missing) },
  ]
  return (
    <dl class="tiles">
      {tiles.map(({ name, value, note }) => (
        <div key={name} class="card">
          <dt>{name}</dt>
          <dd class="figure">{value}</dd>
          {note !== undefined && <dd class="quiet">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
