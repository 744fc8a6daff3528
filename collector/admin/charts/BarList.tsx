import { scaleLinear } from 'd3-scale'

export interface Bar {
  readonly name: string
  readonly parts: readonly { readonly kind: string; readonly value: number }[]
  /** What stands behind the name. */
  readonly words: string
}

/**
 * Bars below each other, each with its name and its numbers as text: nothing is told by length or colour alone.
 * @param most value of a bar of full length
 */
export function BarList({ bars, most }: { bars: readonly Bar[]; most: (bar: Bar) => number }) {
  return (
    <ul class="bars">
      {bars.map((bar) => {
        const x = scaleLinear([0, Math.max(1, most(bar))], [0, 100])
        let from = 0
        return (
          <li key={bar.name}>
            <span class="name">{bar.name}</span>
            <span class="value">{bar.words}</span>
            <svg class="bar" aria-hidden="true">
              {bar.parts.map(({ kind, value }) => {
                const start = from
                from += value
                return (
                  <rect key={kind} class={`fill-${kind}`} x={`${x(start)}%`} width={`${x(value)}%`} height="100%" />
                )
              })}
            </svg>
          </li>
        )
      })}
    </ul>
  )
}
