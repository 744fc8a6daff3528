import { judgeGoals } from './goals.mjs'
import { metrics, summarize } from './metrics.mjs'

/** Those whose ratio to the peer says more than the figure. */
const withRatio = /^(mainFirst|visible|firstTag|allRan|inp|dialog|heapFirst)/

const table = ([head, ...rows]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const kib = (bytes) => (bytes === undefined ? '–' : (bytes / 1024).toFixed(1))

/** Every metric of every contender, as Markdown. */
export function metricsTable({ contenders }) {
  const row = (title, cell) => [title, ...contenders.map(cell)]
  const visit = (visit, name) => [
    ...['raw', 'gz', 'br'].map((unit) => row(`${name}: bytes ${unit}, KiB`, ({ bytes }) => kib(bytes[visit]?.[unit]))),
    row(`${name}: of it inline, brotli, KiB`, ({ bytes }) => kib(bytes[visit]?.inline)),
    row(`${name}: own requests`, ({ bytes }) => bytes[visit]?.requests ?? '–'),
  ]
  return table([
    row('', ({ name }) => name),
    ...visit('first', 'first visit'),
    ...visit('returning', 'return'),
    row('settings: bytes br until open, KiB', ({ bytes }) => kib(bytes.settings)),
    row('settings: with what comes after, KiB', ({ bytes }) => kib(bytes.settingsWhole)),
    ...Object.entries(metrics).map(([id, { title, unit, digits = 0 }]) =>
      row(unit ? `${title}, ${unit}` : title, (contender) => {
        const { median, toPeer } = contender.metrics[id]
        if (median === undefined) return '–'
        const ratio = withRatio.test(id) && toPeer.median !== undefined ? ` (${toPeer.median.toFixed(2)}×)` : ''
        return median.toFixed(digits) + ratio
      }),
    ),
    row('gated requests or cookies before choice / after refusal / after reload', ({ leaks }) =>
      Object.values(leaks)
        .map((count) => count ?? '–')
        .join(' / '),
    ),
    row('cookies and keys written before a choice', ({ writtenBefore }) => writtenBefore),
    row('notice on a returning visit', ({ noticeAgain }) => (noticeAgain ? 'yes' : 'no')),
    row('tags on a returning visit', ({ tagsOnReturn }) => tagsOnReturn ?? '–'),
    row('failed cells', ({ failed }) => failed),
    row('share of other processes, at most', ({ others }) => `${Math.round(others * 100)} %`),
  ])
}

/** Every goal, as Markdown. */
export const goalsTable = (summary) =>
  table([
    ['goal', '', 'set-up', 'measured', 'reached'],
    ...judgeGoals(summary).map(({ what, goal, setup, measured, reached }) => [
      what,
      goal,
      setup,
      measured,
      reached === undefined ? '–' : reached ? 'yes' : '**no**',
    ]),
  ])

const list = (entries) =>
  Object.entries(entries)
    .slice(0, 8)
    .map(([what, ms]) => `${what} ${ms}`)
    .join(', ')

/** Requests in the order they were sent; those of the tags together. */
function sent(requests) {
  const tags = requests.filter(({ url }) => /\/t\/\w+\.js$/.test(url)).map(({ at }) => at)
  const own = requests.filter(({ url }) => url.startsWith('/')).map(({ at, url }) => `${url} at ${at}`)
  return [...own, ...(tags.length ? [`${tags.length} tags at ${tags.join(' ')}`] : [])].join(', ')
}

function printTraces({ contenders }) {
  for (const { name, traces } of contenders)
    for (const [moment, { byKind, scripts, tasks, requests }] of Object.entries(traces ?? {})) {
      const own = Object.fromEntries(Object.entries(scripts).filter(([script]) => !script.includes('/t/')))
      console.log(`\n${name}, ${moment}, slow phone, ms of the main thread: ${list(byKind)}`)
      console.log(`  own scripts: ${list(own)}`)
      console.log(`  tasks of 8 ms and more: ${tasks.map(({ at, ms }) => `${ms} at ${at}`).join(', ')}`)
      console.log(`  requests: ${sent(requests)}`)
    }
}

/** Prints what a result, or the published summary of one, says: all metrics, the goals, the traces when they were kept. */
export function printReport(result) {
  const summary = result.contenders[0].rounds ? summarize(result) : result
  const { rounds, cores, processor, browser, node, when } = summary
  console.log(`${when}: ${rounds} rounds, ${cores} cores (${processor}), Chromium ${browser}, Node ${node}\n`)
  console.log(metricsTable(summary))
  console.log('\n' + goalsTable(summary))
  printTraces(result)
}
