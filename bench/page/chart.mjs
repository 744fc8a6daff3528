// The chart of the README: three groups of bars, plain SVG, in the colours of a light or a dark page.

const width = 700
const row = 23
const top = 64
const labels = 178
const gap = 18
const panel = (width - labels - 3 * gap) / 3

const escape = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const kib = (bytes) => bytes / 1024

/** @typedef {{ title: string, unit: string, cut: number, value: (contender: object) => number | undefined, second?: (contender: object) => number | undefined, digits: number }} Panel */

/**
 * Bars beyond `cut` are cut and say so by an open end; what is written beside them is not.
 * @type {Panel[]}
 */
const panels = [
  {
    title: 'Download, brotli',
    unit: 'KiB: first, returning visit',
    cut: 32,
    digits: 1,
    value: ({ bytes }) => bytes.first && kib(bytes.first.br),
    second: ({ bytes }) => bytes.returning && kib(bytes.returning.br),
  },
  {
    title: 'Notice visible',
    unit: 'ms, slow phone',
    cut: 1400,
    digits: 0,
    value: ({ metrics }) => metrics.visiblePhone.median,
  },
  {
    title: 'Accept → ten tags',
    unit: 'ms, slow phone',
    cut: 1400,
    digits: 0,
    value: ({ metrics }) => metrics.allRanPhone.median,
  },
]

const styles = `
text { font: 12px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #1c2127 }
.title { font-weight: 600; font-size: 13px }
.unit, .note { fill: #59636e; font-size: 11px }
.own { font-weight: 600 }
.bar { fill: #aab4c0 }
.second { fill: #7d8896 }
.own-bar { fill: #1b5fc1 }
.own-second { fill: #6ea1ea }
.line { stroke: #8886 }
@media (prefers-color-scheme: dark) {
  text { fill: #eef1f4 }
  .unit, .note { fill: #a0aab5 }
  .bar { fill: #66707c }
  .second { fill: #8b96a3 }
  .own-bar { fill: #8ab8ff }
  .own-second { fill: #4a80cf }
}`

/** One bar; cut ones end in a slant. */
function bar(x, y, height, kind, value, cut) {
  const full = panel - 40
  const length = Math.max(1.5, (Math.min(value, cut) / cut) * full)
  const end = x + length
  const shape = value > cut ? `M${x} ${y}H${end}l-5 ${height}H${x}z` : `M${x} ${y}H${end.toFixed(1)}v${height}H${x}z`
  return { shape: `<path class="${kind}" d="${shape}"/>`, end }
}

/** Those with a notice, by size; not the set-up that is there to say what records cost. */
export const shown = ({ contenders }) =>
  contenders
    .filter(({ name, metrics }) => metrics.visiblePhone.median !== undefined && !name.endsWith('-records'))
    .sort((left, right) => left.bytes.first.br - right.bytes.first.br)

/**
 * @param {object} summary of a result
 * @returns {string} SVG, 700 px wide
 */
export function drawChart(summary) {
  const { rounds, browser, cores, when } = summary
  const lines = shown(summary)
  const height = top + lines.length * row + 34
  const parts = []
  for (const [index, { title, unit, cut, value, second, digits }] of panels.entries()) {
    const x = labels + gap + index * (panel + gap)
    parts.push(
      `<text class="title" x="${x}" y="24">${escape(title)}</text>`,
      `<text class="unit" x="${x}" y="42">${escape(unit)}</text>`,
      `<path class="line" d="M${x} ${top - 8}V${top + lines.length * row}"/>`,
    )
    for (const [line, contender] of lines.entries()) {
      const own = contender.name.startsWith('soglasie') ? 'own-' : ''
      const y = top + line * row
      const values = [value(contender), second?.(contender)].filter((each) => each !== undefined)
      const thick = values.length > 1 ? 7 : 10
      let longest = x
      for (const [which, each] of values.entries()) {
        const { shape, end } = bar(x, y + which * (thick + 1), thick, own + (which ? 'second' : 'bar'), each, cut)
        parts.push(shape)
        longest = Math.max(longest, end)
      }
      const said = [...new Set(values.map((each) => each.toFixed(digits)))].join(', ')
      parts.push(`<text class="unit${own && ' own'}" x="${(longest + 4).toFixed(1)}" y="${y + 11}">${said}</text>`)
    }
  }
  for (const [line, { name, label }] of lines.entries())
    parts.push(
      `<text text-anchor="end"${name.startsWith('soglasie') ? ' class="own"' : ''} x="${labels + gap - 10}" y="${top + line * row + 11}">${escape(label)}</text>`,
    )
  const note = `Medians of ${rounds === 1 ? 'one round' : `${rounds} interleaved rounds`}, Chromium ${browser.split('.')[0]}, ${cores} cores, ${when.slice(0, 10)}. Slow phone: CPU 4×, 150 ms, 1.6 Mbit/s.`
  parts.push(`<text class="note" x="10" y="${height - 10}">${escape(note)}</text>`)
  const said = `Download, time until the notice is visible and time from accept to ten running tags, of ${lines.map(({ label }) => label).join('; ')}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(said)}">
<style>${styles}
</style>
${parts.join('\n')}
</svg>
`
}
