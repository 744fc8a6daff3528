import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { useId, useMemo, useRef, useState } from 'preact/hooks'
import type { Group } from '../../src/admin/api.js'
import { type SeriesId, type Sums, nameOf, series, sumsOf, totalOf } from '../series.js'
import { useShell } from '../shell.js'
import { Figure } from './Figure.js'
import { Legend } from './Legend.js'
import { useWidth } from './useWidth.js'

interface Step {
  readonly day: string
  readonly sums: Sums
}

/** More bars than this are thinner than the gaps between them on a phone. */
const mostBars = 92
const height = 220
const margin = { top: 8, right: 4, bottom: 24, left: 44 }

/** Acts by day, or by week where the days are many, stacked by what they are. */
export function TimeChart({ days }: { days: readonly Group[] }) {
  const { t, number, day: longDay } = useShell().words
  const isWeekly = days.length > mostBars
  const steps = useMemo(() => stepsOf(days, isWeekly ? 7 : 1), [days])
  const shown = series.map(({ id }) => id).filter((id) => steps.some(({ sums }) => sums[id]))
  const unit = isWeekly ? t.week : t.day
  return (
    <Figure
      title={t.overTime}
      hint={isWeekly ? t.perWeek : t.perDay}
      columns={[unit, ...shown.map((id) => nameOf(id, t))]}
      rows={steps.map(({ day, sums }) => [longDay(day), ...shown.map((id) => number(sums[id]))])}
    >
      <Legend ids={shown} />
      <Bars key={days.length} steps={steps} shown={shown} unit={unit} />
    </Figure>
  )
}

function Bars({ steps, shown, unit }: { steps: readonly Step[]; shown: readonly SeriesId[]; unit: string }) {
  const { t, number, day: longDay, shortDay } = useShell().words
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const slider = useId()
  const [chosen, setChosen] = useState(steps.length - 1)
  const current = steps[Math.min(chosen, steps.length - 1)] as Step

  const x = scaleBand(
    steps.map(({ day }) => day),
    [margin.left, Math.max(width - margin.right, margin.left + 1)],
  ).padding(0.2)
  const most = Math.max(1, ...steps.map(({ sums }) => totalOf(sums)))
  const y = scaleLinear([0, most], [height - margin.bottom, margin.top]).nice(4)
  const layers = stack<Step, SeriesId>()
    .keys([...shown])
    .value(({ sums }, id) => sums[id])([...steps])
  const words = `${longDay(current.day)}: ${shown.map((id) => `${nameOf(id, t)} ${number(current.sums[id])}`).join(', ')}`
  const every = Math.ceil(steps.length / Math.max(2, Math.floor(width / 90)))

  const point = (event: PointerEvent) => {
    const { left } = (event.currentTarget as Element).getBoundingClientRect()
    const index = Math.floor((event.clientX - left - margin.left) / x.step())
    setChosen(Math.min(Math.max(index, 0), steps.length - 1))
  }
  return (
    <div ref={frame}>
      <svg class="chart" width={width} height={height} aria-hidden="true" onPointerMove={point} onPointerDown={point}>
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map((value) => (
            <g key={value} transform={`translate(0,${y(value)})`}>
              <line class="grid" x1={margin.left} x2={width - margin.right} />
              <text x={margin.left - 6} dy="0.32em" text-anchor="end">
                {number(value)}
              </text>
            </g>
          ))}
        <rect
          class="cursor"
          x={(x(current.day) ?? 0) - (x.step() - x.bandwidth()) / 2}
          width={x.step()}
          y={margin.top}
          height={height - margin.top - margin.bottom}
        />
        {layers.map((layer) => (
          <g key={layer.key} class={`fill-${layer.key}`}>
            {layer.map(
              ([from, to], index) =>
                to > from && (
                  <rect
                    key={index}
                    x={x((steps[index] as Step).day)}
                    width={x.bandwidth()}
                    y={y(to)}
                    height={y(from) - y(to)}
                  />
                ),
            )}
          </g>
        ))}
        {steps.map(
          ({ day }, index) =>
            index % every === 0 &&
            (x(day) ?? 0) < width - 30 && (
              <text key={day} x={x(day)} y={height - 6}>
                {shortDay(day)}
              </text>
            ),
        )}
      </svg>
      <label class="unseen" for={slider}>
        {unit}
      </label>
      <input
        id={slider}
        type="range"
        min={0}
        max={steps.length - 1}
        value={chosen}
        aria-valuetext={words}
        onInput={(event) => setChosen(Number(event.currentTarget.value))}
      />
      <p class="readout" aria-hidden="true">
        {words}
      </p>
    </div>
  )
}

function stepsOf(days: readonly Group[], length: number): Step[] {
  const steps: Step[] = []
  // From the end, so that the last step is a whole one.
  for (let end = days.length; end > 0; end -= length) {
    const part = days.slice(Math.max(0, end - length), end)
    const sums = part.map(sumsOf)
    const added = Object.fromEntries(
      series.map(({ id }) => [id, sums.reduce((total, of) => total + of[id], 0)]),
    ) as Record<SeriesId, number>
    steps.unshift({ day: part[0]?.value ?? '', sums: added })
  }
  return steps
}
