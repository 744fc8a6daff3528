import type { Globals } from '../../model/vendor.js'

/**
 * Calls a method of the vendor if it is there. The vendor's mistakes stay the vendor's: nothing is thrown into the
 * page, and a rejected promise is taken note of.
 */
export function call(target: Globals | undefined, name: string, ...values: unknown[]): unknown {
  try {
    if (typeof target?.[name] !== 'function') return undefined
    const result: unknown = target[name](...values)
    if (result instanceof Promise) result.catch(() => {})
    return result
  } catch {
    return undefined
  }
}
