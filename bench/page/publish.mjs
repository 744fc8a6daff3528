import { readFileSync, writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { drawChart, shown } from './chart.mjs'
import { summarize } from './metrics.mjs'

const published = new URL('published.json', import.meta.url)
const chart = new URL('../../docs/bench.svg', import.meta.url)
const readme = new URL('../../README.md', import.meta.url)
const markers = /(<!-- bench -->\n)[^]*?(<!-- \/bench -->)/

/** What is measured is no better than four digits; bytes are counted. */
const rounded = (key, value) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value

const kib = (bytes) => (bytes === undefined ? '–' : (bytes / 1024).toFixed(1))
const whole = ({ median }) => (median === undefined ? '–' : median.toFixed(0))
const times = ({ toPeer: { median } }) => (median === undefined ? '–' : median.toFixed(2))

/** The README's table, Soglasie first, then by size. */
function readmeTable(summary) {
  const { rounds, browser, cores, when } = summary
  const own = ({ name }) => name.startsWith('soglasie')
  const rows = shown(summary)
    .sort((left, right) => own(right) - own(left))
    .map(({ label, bytes, metrics }) =>
      [
        label,
        kib(bytes.first?.br),
        kib(bytes.returning?.br),
        times(metrics.mainFirst4),
        whole(metrics.visiblePhone),
        whole(metrics.allRanPhone),
      ].join(' | '),
    )
  return `| | first visit, KiB | return, KiB | main thread, × vanilla | notice visible, ms | accept → ten tags, ms |
|---|---|---|---|---|---|
${rows.map((row) => `| ${row} |`).join('\n')}

One page, the same texts, the same ten tags. Bytes: brotli, own files and what is inline. Main thread: first visit, CPU 4×, over the page without a tool, as a ratio within the same round. Times: slow phone (CPU 4×, 150 ms, 1.6 Mbit/s). Medians of ${rounds === 1 ? 'one round' : `${rounds} interleaved rounds`}, Chromium ${browser.split('.')[0]} on ${cores} cores, ${when.slice(0, 10)}; trust ratios and large gaps, not milliseconds. *Inline*: the head made by \`npx soglasie build\`, in the page; *holding*: also tags that nobody marked. The floors are lower bounds, no products: a bare notice, no settings, no record.
`
}

/**
 * Draws docs/bench.svg and the README's table from the published result.
 * @param {object} [result] becomes the published one first
 */
export async function publish(result) {
  if (result) {
    const json = JSON.stringify(summarize(result), rounded)
    writeFileSync(published, await format(json, { parser: 'json', printWidth: 120 }))
  }
  const summary = JSON.parse(readFileSync(published, 'utf8'))
  writeFileSync(chart, drawChart(summary))
  const before = readFileSync(readme, 'utf8')
  if (!markers.test(before))
    throw new Error(
      '[bench] [publish] README.md has no place for the table; give it <!-- bench --> and <!-- /bench -->',
    )
  const text = readmeTable(summary)
  writeFileSync(
    readme,
    before.replace(markers, (_, from, to) => from + text + to),
  )
}
