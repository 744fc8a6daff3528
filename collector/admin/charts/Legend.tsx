import { type SeriesId, nameOf } from '../series.js'
import { useShell } from '../shell.js'

export function Legend({ ids }: { ids: readonly SeriesId[] }) {
  const { t } = useShell().words
  return (
    <ul class="legend">
      {ids.map((id) => (
        <li key={id}>
          <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
            <rect class={`fill-${id}`} width="10" height="10" rx="2" />
          </svg>
          {nameOf(id, t)}
        </li>
      ))}
    </ul>
  )
}
