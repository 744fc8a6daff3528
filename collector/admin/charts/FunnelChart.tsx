import type { Overview } from '../../src/admin/api.js'
import { useShell } from '../shell.js'
import { BarList } from './BarList.js'
import { Figure } from './Figure.js'

/** How many of the notices shown were answered, and how many answers were consents. */
export function FunnelChart({ funnel }: Pick<Overview, 'funnel'>) {
  const { t, number, share } = useShell().words
  const { shown, answered, given } = funnel
  if (!shown && !answered) return null
  const steps = [
    { name: t.shown, kind: 'shown', value: shown },
    { name: t.answered, kind: 'shown', value: answered },
    { name: t.given, kind: 'given', value: given },
  ]
  const most = Math.max(...steps.map(({ value }) => value))
  return (
    <Figure
      title={t.funnel}
      hint={t.funnelHint}
      columns={[t.funnel, t.total, '%']}
      rows={steps.map(({ name, value }) => [name, number(value), share(value, shown)])}
    >
      <BarList
        most={() => most}
        bars={steps.map(({ name, kind, value }) => ({
          name,
          parts: [{ kind, value }],
          words: `${number(value)} (${share(value, shown)})`,
        }))}
      />
    </Figure>
  )
}
