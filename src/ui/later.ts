/** Longest piece of work, ms: half a frame. */
const slice = 8

/**
 * Does after the next frame what nobody needs within it, in pieces short enough for a click between them.
 * @param until nothing is done any more once it has been aborted
 */
export function createLater(window: Window, until: AbortSignal): (task: () => void) => void {
  const tasks: (() => void)[] = []
  let begun = false
  const work = () => {
    const end = performance.now() + slice
    while (!until.aborted && tasks[0] && performance.now() < end) tasks.shift()?.()
    begun = !until.aborted && !!tasks[0]
    if (begun) window.setTimeout(work)
  }
  return (task) => {
    tasks.push(task)
    if (!begun) window.requestAnimationFrame(() => window.setTimeout(work))
    begun = true
  }
}
