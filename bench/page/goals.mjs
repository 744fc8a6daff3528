// What the Soglasie set-ups have to reach, as data.
import { floor } from './metrics.mjs'

const KiB = 1024
const holding = ['soglasie-sync', 'soglasie-baked']
const marked = ['soglasie-defer', 'soglasie-baked-marked']
const inlined = ['soglasie-baked', 'soglasie-baked-marked']
const files = ['soglasie-defer', 'soglasie-sync']
const all = [...marked, ...holding]

const bytes = (value, most) => ({
  measured: value === undefined ? undefined : `${(value / KiB).toFixed(2)} KiB`,
  reached: value <= most * KiB,
})

/** A summary in words: `12.3 [11.0–13.9] ms`. */
const words = ({ median, q1, q3 }, unit = '', digits = 0) =>
  median === undefined
    ? undefined
    : `${median.toFixed(digits)} [${q1.toFixed(digits)}–${q3.toFixed(digits)}]${unit && ' ' + unit}`

const ratio = (metric, to, most) => (own) => {
  const found = own.metrics[metric][to]
  return { measured: words(found, '×', 2), reached: found.median <= most }
}
const atMost = (metric, most, unit, digits) => (own) => ({
  measured: words(own.metrics[metric], unit, digits),
  reached: own.metrics[metric].median <= most,
})
/** The median lies no higher than the upper quartile of the page without a tool. */
const likeBaseline =
  (metric) =>
  (own, { baseline }) => {
    const [mine, plain] = [own.metrics[metric].whole, baseline.metrics[metric].whole]
    return {
      measured: words(mine) && `${words(own.metrics[metric], 'ms')}; itself ${words(mine)}, baseline ${words(plain)}`,
      reached: mine.median <= plain.q3,
    }
  }

/**
 * One goal a line: what, for which set-ups, and how it is judged by the summary of that set-up and of all.
 * @type {{ what: string, goal: string, setups: string[], judge: (own: object, by: Record<string, object>) => { measured?: string, reached: boolean } }[]}
 */
export const goals = [
  {
    what: 'returning visit, all bytes, brotli',
    goal: '≤ 4.5 KiB with holding',
    setups: holding,
    judge: ({ bytes: { returning } }) => bytes(returning?.br, 4.5),
  },
  {
    what: 'returning visit, all bytes, brotli',
    goal: '≤ 3 KiB',
    setups: marked,
    judge: ({ bytes: { returning } }) => bytes(returning?.br, 3),
  },
  {
    what: 'first visit, all bytes, brotli, one locale',
    goal: '≤ 8 KiB',
    setups: files,
    judge: ({ bytes: { first } }) => bytes(first?.br, 8),
  },
  {
    what: 'first visit, all bytes, brotli, one locale',
    goal: '≤ 7 KiB baked',
    setups: inlined,
    judge: ({ bytes: { first } }) => bytes(first?.br, 7),
  },
  {
    // Ten segments of 1460 bytes (RFC 6928); 300 bytes of headers an answer, as Resource Timing counts them.
    what: 'first visit with headers, inside one initial congestion window',
    goal: '≤ 14.26 KiB',
    setups: all,
    judge: ({ bytes: { first } }) => bytes(first && first.br + 300 * first.requests, 14_600 / KiB),
  },
  {
    what: 'settings, on intent, brotli',
    goal: '≤ 9 KiB',
    setups: all,
    judge: ({ bytes: { settings } }) => bytes(settings, 9),
  },
  { what: 'settings, click → dialog, desktop', goal: '≤ 100 ms', setups: all, judge: atMost('dialog1', 100, 'ms') },
  {
    what: 'settings, click → dialog, slow phone',
    goal: '≤ one round trip + 150 ms',
    setups: all,
    judge: atMost('dialogPhone', 300, 'ms'),
  },
  {
    what: 'first visit, main thread, 1×',
    goal: '≤ 0.60 × vanilla',
    setups: all,
    judge: ratio('mainFirst1', 'toPeer', 0.6),
  },
  {
    what: 'first visit, main thread, 4×',
    goal: '≤ 0.60 × vanilla',
    setups: all,
    judge: ratio('mainFirst4', 'toPeer', 0.6),
  },
  {
    what: 'returning visit, main thread 4×, over no tool with tags',
    goal: 'within the floor’s quartiles',
    setups: all,
    judge(own, by) {
      const lowest = by[floor].metrics.mainReturning4
      return {
        measured: words(lowest) && `${words(own.metrics.mainReturning4, 'ms', 1)}; floor ${words(lowest, 'ms', 1)}`,
        reached: own.metrics.mainReturning4.median <= lowest.q3,
      }
    },
  },
  { what: 'notice visible, desktop', goal: '≤ 0.40 × vanilla', setups: files, judge: ratio('visible1', 'toPeer', 0.4) },
  {
    what: 'notice visible, slow phone',
    goal: '≤ 0.85 × vanilla',
    setups: files,
    judge: ratio('visiblePhone', 'toPeer', 0.85),
  },
  {
    what: 'notice visible, desktop',
    goal: '≤ 1.25 × file floor',
    setups: inlined,
    judge: ratio('visible1', 'toFloor', 1.25),
  },
  {
    what: 'notice visible, slow phone',
    goal: '≤ 1.25 × file floor',
    setups: inlined,
    judge: ratio('visiblePhone', 'toFloor', 1.25),
  },
  ...['fcp', 'lcp'].flatMap((paint) => [
    {
      what: `${paint.toUpperCase()} difference to no tool, slow phone`,
      goal: 'within the baseline’s quartiles',
      setups: ['soglasie-defer', ...inlined],
      judge: likeBaseline(paint + 'Phone'),
    },
    {
      what: `${paint.toUpperCase()} difference to no tool, slow phone`,
      goal: '≤ one round trip, 150 ms',
      setups: ['soglasie-sync'],
      judge: atMost(paint + 'Phone', 150, 'ms'),
    },
  ]),
  { what: 'CLS, answer included', goal: '0', setups: all, judge: atMost('clsAfter', 0, '', 4) },
  {
    what: 'accept → first tag request, slow phone',
    goal: '≤ 1.15 × floor',
    setups: all,
    judge: ratio('firstTagPhone', 'toFloor', 1.15),
  },
  {
    what: 'accept → all ten tags ran, slow phone',
    goal: '≤ 1.05 × floor',
    setups: all,
    judge: ratio('allRanPhone', 'toFloor', 1.05),
  },
  { what: 'INP of accept, slow phone', goal: '≤ 24 ms', setups: all, judge: atMost('inpPhone', 24, 'ms') },
  {
    what: 'heap after collection, first visit',
    goal: '≤ 120 KiB',
    setups: all,
    judge: atMost('heapFirst', 120, 'KiB'),
  },
  { what: 'heap after collection, return', goal: '≤ 50 KiB', setups: all, judge: atMost('heapReturning', 50, 'KiB') },
  {
    what: 'gated requests before choice, after refusal, after reload',
    goal: '0',
    setups: all,
    judge({ leaks: { before, refused, reloaded } }) {
      const found = [before, refused, reloaded]
      return {
        measured: before === undefined ? undefined : found.join(' / '),
        reached: found.every((count) => count === 0),
      }
    },
  },
]

/** Every goal of every set-up that was measured. */
export function judgeGoals(summary) {
  const by = Object.fromEntries(summary.contenders.map((contender) => [contender.name, contender]))
  return goals.flatMap(({ what, goal, setups, judge }) =>
    setups
      .filter((name) => by[name])
      .map((setup) => {
        const { measured, reached } = judge(by[setup], by)
        return { what, goal, setup, measured: measured ?? 'not measured', reached: measured ? reached : undefined }
      }),
  )
}
