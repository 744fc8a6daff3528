import type { Globals } from '../../model/vendor.js'

/**
 * Calls `then` with a global the first time the page reads it after the vendor's snippet made it.
 *
 * Some snippets do nothing when their global exists (`if (f.fbq) return`): a stub made by us would keep the vendor
 * from ever loading. So the name stays undefined until the snippet assigns it, and `then` runs at the next reading,
 * that is before the first command of the page.
 * @returns its undo: the name becomes an ordinary property again.
 */
export function whenMade(window: Globals, name: string, then: (made: unknown) => void): () => void {
  let made: unknown
  const settle = () => {
    const own = Object.getOwnPropertyDescriptor(window, name)
    if (own?.get !== get) return
    if (made === undefined) delete window[name]
    else Object.defineProperty(window, name, { value: made, writable: true, configurable: true, enumerable: true })
  }
  const get = (): unknown => {
    if (made === undefined) return undefined
    settle()
    then(made)
    return made
  }
  try {
    const own = Object.getOwnPropertyDescriptor(window, name)
    if (own?.get || own?.configurable === false) return () => {}
    Object.defineProperty(window, name, {
      configurable: true,
      // Not listed while nothing is there.
      enumerable: false,
      get,
      set: (value: unknown) => {
        made = value
      },
    })
  } catch {
    return () => {}
  }
  return settle
}
