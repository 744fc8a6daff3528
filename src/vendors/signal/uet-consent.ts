import type { Globals } from '../../model/vendor.js'
import { call } from './call.js'

/** The last consent word of a flat queue: `…, 'consent', kind, { ad_storage }, …`. */
function standing(queue: unknown, kind: string): unknown {
  if (!Array.isArray(queue)) return undefined
  for (let at = queue.length - 3; at >= 0; at--)
    if (queue[at] === 'consent' && queue[at + 1] === kind) return queue[at + 2]?.ad_storage
  return undefined
}

/** `uetq.push('consent', …)`: the tag takes over the array and its contents when it loads. */
export function uetConsent(window: Globals, kind: 'default' | 'update', granted: boolean): void {
  const ad_storage = granted ? 'granted' : 'denied'
  try {
    const queue: unknown = (window['uetq'] ??= [])
    if (standing(queue, kind) !== ad_storage) call(queue as Globals, 'push', 'consent', kind, { ad_storage })
  } catch {
    // A frozen window.
  }
}
