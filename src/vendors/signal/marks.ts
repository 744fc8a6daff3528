import type { Globals } from '../../model/vendor.js'

/** Where a page keeps what we switched off in it; `Symbol.for`, so that two copies of the package agree. */
const key = 'soglasie.stopped'

function marks(window: Globals): Set<string> {
  const symbol = Symbol.for(key) as unknown as string
  try {
    if (!(window[symbol] instanceof Set))
      Object.defineProperty(window, symbol, { value: new Set(), configurable: true })
    return window[symbol] as Set<string>
  } catch {
    return new Set()
  }
}

/** Notes that we did this; false if it was noted before. */
export function mark(window: Globals, what: string): boolean {
  const set = marks(window)
  return !set.has(what) && Boolean(set.add(what))
}

/** Takes back a note; false if there was none, i.e. somebody else did it and it is not ours to undo. */
export const unmark = (window: Globals, what: string): boolean => marks(window).delete(what)

/** Sets an off-switch, a global that is `true`, unless the page has set it itself. */
export function switchOff(window: Globals, name: string): void {
  if (window[name]) return
  try {
    window[name] = true
    mark(window, name)
  } catch {
    // A frozen window.
  }
}

/** Lifts the off-switches that begin so, those set by us only: a page may keep its staff out by the same switch. */
export function switchBack(window: Globals, beginning: string): void {
  for (const name of marks(window))
    if (name.startsWith(beginning) && unmark(window, name)) {
      try {
        window[name] = false
      } catch {
        // A frozen window.
      }
    }
}
