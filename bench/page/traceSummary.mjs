const kinds = [
  [/^(v8\.compile|v8\.produceCache|V8\.(Compile|Parse))/i, 'compile'],
  [
    /^(EvaluateScript|v8\.(run|callFunction|evaluateModule)|FunctionCall|EventDispatch|TimerFire|FireAnimationFrame|FireIdleCallback|RunMicrotasks|HandlePostMessage|XHR)/,
    'script',
  ],
  [/^(UpdateLayoutTree|RecalculateStyles|Document::updateStyle|StyleRecalc|ScheduleStyle|StyleInvalidator)/, 'style'],
  [/^Layout$/, 'layout'],
  [/^(ParseAuthorStyleSheet|ParseCSS)/, 'parse CSS'],
  [/^ParseHTML/, 'parse HTML'],
  [/^(PrePaint|Paint|Layerize|Commit|UpdateLayer|CompositeLayers|IntersectionObserver)/, 'paint'],
  [/^(MinorGC|MajorGC|V8\.GC|BlinkGC|GCEvent)/, 'collection'],
]
const kindOf = (name) => kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'

const rounded = (entries, digits = 2) =>
  Object.fromEntries(
    Object.entries(entries)
      .sort(([, left], [, right]) => right - left)
      .slice(0, 20)
      .map(([name, ms]) => [name, Number(ms.toFixed(digits))]),
  )

/**
 * What the main thread did, in ms: own time by kind and by event, scripts by address, tasks of 8 ms and more, and when
 * each request was sent. Times count from the navigation, or from the trace's first input where there is none.
 */
export function summarizeTrace(events, origin) {
  const own = (url) => (url?.startsWith(origin) ? url.slice(origin.length) : url)
  const navigation = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === `${origin}/`,
  )
  const input = events.find(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'click')
  const begin = navigation ?? input ?? events[0]
  const parsed = events.find(({ name, args }) => name === 'ParseHTML' && args?.beginData?.url?.startsWith(origin))
  const { pid, tid } = parsed ?? input ?? begin
  const since = (ts) => Number(((ts - begin.ts) / 1000).toFixed(1))

  const byKind = {}
  const byEvent = {}
  const scripts = {}
  const stack = []
  const close = ({ event, children }) => {
    const ms = Math.max(0, event.dur - children) / 1000
    byKind[kindOf(event.name)] = (byKind[kindOf(event.name)] ?? 0) + ms
    byEvent[event.name] = (byEvent[event.name] ?? 0) + ms
  }
  const main = events
    .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && event.dur)
    .sort((left, right) => left.ts - right.ts || right.dur - left.dur)
  for (const event of main) {
    while (stack.length && stack.at(-1).event.ts + stack.at(-1).event.dur <= event.ts) close(stack.pop())
    if (stack.length) stack.at(-1).children += event.dur
    stack.push({ event, children: 0 })
    const url = /^(EvaluateScript|v8\.evaluateModule|v8\.compile(Module)?)$/.test(event.name)
      ? (event.args?.data?.url ?? event.args?.fileName)
      : undefined
    if (url) scripts[`${event.name} ${own(url)}`] = (scripts[`${event.name} ${own(url)}`] ?? 0) + event.dur / 1000
  }
  while (stack.length) close(stack.pop())

  return {
    byKind: rounded(byKind),
    byEvent: rounded(byEvent),
    scripts: rounded(scripts),
    tasks: main
      .filter(({ name, dur }) => /RunTask|ThreadControllerImpl/.test(name) && dur >= 8000)
      .map(({ ts, dur }) => ({ at: since(ts), ms: Number((dur / 1000).toFixed(1)) })),
    requests: events
      .filter(({ name }) => name === 'ResourceSendRequest')
      .map(({ ts, args }) => ({ at: since(ts), url: own(args.data.url), priority: args.data.priority })),
  }
}
