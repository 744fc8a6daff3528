import type { Globals } from '../../model/vendor.js'

/** Numbers of the counters a page has: those that run (`yaCounter<ID>`) and those that wait in the queue of `ym`. */
export function metricaCounters(window: Globals): string[] {
  const running = Object.keys(window).flatMap((name) => /^yaCounter(\d+)$/.exec(name)?.[1] ?? [])
  const queue: unknown = window['ym']?.a
  const waiting = Array.isArray(queue)
    ? queue.filter((entry) => entry?.[1] === 'init').map((entry) => String(entry[0]))
    : []
  return [...new Set([...running, ...waiting])]
}
