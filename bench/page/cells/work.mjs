import { sleep } from '../machine.mjs'
import { openVisit } from '../visit.mjs'

const counters = [
  'ScriptDuration',
  'V8CompileDuration',
  'TaskDuration',
  'LayoutDuration',
  'RecalcStyleDuration',
  'ThreadTime',
]

const metrics = async (devtools) =>
  Object.fromEntries((await devtools.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]))

/** Counts every element, also in shadow roots; runs in the page. */
function countElements() {
  const count = (root) =>
    [...root.querySelectorAll('*')].reduce((sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0), 0)
  return count(document)
}

/**
 * The main thread's own counters, in ms, over a load and the time after it, first visit and return; then the heap after
 * two collections. Nothing of ours runs in the page meanwhile.
 */
export async function workCell(lab, contender, { cpu }) {
  const visit = await openVisit(lab, contender, { cpu })
  const { page, devtools, load, leave } = visit
  const settle = cpu > 1 ? 2600 : 1500

  const measured = async () => {
    const before = await metrics(devtools)
    await load()
    await sleep(settle)
    const after = await metrics(devtools)
    // A navigation may take another process, whose counters begin anew.
    const anew = after.TaskDuration < before.TaskDuration
    const spent = Object.fromEntries(counters.map((name) => [name, (after[name] - (anew ? 0 : before[name])) * 1000]))
    const script = spent.ScriptDuration + spent.V8CompileDuration
    const style = spent.LayoutDuration + spent.RecalcStyleDuration
    await devtools.send('HeapProfiler.enable')
    await devtools.send('HeapProfiler.collectGarbage')
    await devtools.send('HeapProfiler.collectGarbage')
    const { JSHeapUsedSize: heap, Nodes: nodes, JSEventListeners: listeners } = await metrics(devtools)
    await devtools.send('HeapProfiler.disable')
    return {
      script,
      style,
      main: script + style,
      tasks: spent.TaskDuration,
      thread: spent.ThreadTime,
      heap,
      nodes,
      listeners,
      elements: await page.evaluate(countElements),
    }
  }

  try {
    await devtools.send('Performance.enable', { timeDomain: 'timeTicks' })
    await sleep(150)
    const first = await measured()
    if (contender.accept) {
      await visit.click(contender.accept)
      await visit.tagsAsked()
    }
    await sleep(500)
    await leave()
    await load()
    await sleep(cpu > 1 ? 1500 : 700)
    await leave()
    await sleep(300)
    return { first, returning: await measured() }
  } finally {
    await visit.end()
  }
}
