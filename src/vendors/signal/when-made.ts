import type { Globals } from '../../model/vendor.js'

/** On the accessor itself, so that whoever comes later, also from a second copy of the package, can end it. */
const ending = 'soglasie.settle'

type Waiting = (() => unknown) & { [ending]?: () => void }

const waiting = (window: Globals, name: string): Waiting | undefined =>
  Object.getOwnPropertyDescriptor(window, name)?.get

/** Stops waiting: the name becomes an ordinary property again, or nothing. */
export function settle(window: Globals, name: string): void {
  waiting(window, name)?.[ending]?.()
}

/**
 * Calls `then` the first time the page reads a global that the vendor's snippet has made and that is `ready`.
 *
 * Some snippets do nothing when their global exists (`if (f.fbq) return`): a stub made by us would keep the vendor
 * from ever loading. So the name stays undefined until the snippet assigns it, and `then` runs at the first reading
 * after that, which is before the first command of the page.
 */
export function whenMade(window: Globals, name: string, ready: (made: Globals) => boolean, then: () => void): void {
  let made: Globals | undefined
  const get: Waiting = () => {
    if (made !== undefined && ready(made)) {
      end()
      then()
    }
    return made
  }
  const end = () => {
    if (made === undefined) delete window[name]
    else Object.defineProperty(window, name, { value: made, writable: true, configurable: true, enumerable: true })
  }
  get[ending] = end
  try {
    // Ours waits already; whatever the page has put there, an accessor too, is left alone.
    if (waiting(window, name) || window[name] !== undefined) return
    Object.defineProperty(window, name, {
      configurable: true,
      // Not listed while nothing is there.
      enumerable: false,
      get,
      set: (value: Globals) => {
        made = value
      },
    })
  } catch {
    // A frozen window, or a name that cannot be redefined.
  }
}
