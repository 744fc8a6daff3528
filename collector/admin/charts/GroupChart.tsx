import type { Group } from '../../src/admin/api.js'
import { nameOf, series, sumsOf, totalOf } from '../series.js'
import { useShell } from '../shell.js'
import { BarList } from './BarList.js'
import { Figure } from './Figure.js'
import { Legend } from './Legend.js'

interface Props {
  readonly title: string
  readonly groups: readonly Group[]
  readonly nameOfValue?: (value: string) => string
}

/** What the acts of each site, method, edition or language were, most first. */
export function GroupChart({ title, groups, nameOfValue = (value) => value }: Props) {
  const { t, number } = useShell().words
  const rows = groups
    .map((group) => ({ name: group.value ? nameOfValue(group.value) : t.none, sums: sumsOf(group) }))
    .filter(({ sums }) => totalOf(sums))
    .sort((a, b) => totalOf(b.sums) - totalOf(a.sums))
  if (!rows.length) return null
  const shown = series.map(({ id }) => id).filter((id) => rows.some(({ sums }) => sums[id]))
  const most = Math.max(...rows.map(({ sums }) => totalOf(sums)))
  return (
    <Figure
      title={title}
      columns={[title, ...shown.map((id) => nameOf(id, t)), t.total]}
      rows={rows.map(({ name, sums }) => [name, ...shown.map((id) => number(sums[id])), number(totalOf(sums))])}
    >
      <Legend ids={shown} />
      <BarList
        most={() => most}
        bars={rows.map(({ name, sums }) => ({
          name,
          parts: shown.map((id) => ({ kind: id, value: sums[id] })),
          words: number(totalOf(sums)),
        }))}
      />
    </Figure>
  )
}
