import type { Config } from '../../../model/policy.js'
import { type Known, type NameKind, ownersOf } from '../../../model/services.js'

/** Is this name left behind by a service that is shut? */
export type Leftover = (kind: NameKind, name: string) => boolean

/** What a service that is not shut owns as closely stays, and so does all of our own. */
export function leftovers({ cookie }: Config, known: readonly Known[], isShut: (service: Known) => boolean): Leftover {
  return (kind, name) => {
    if (name === cookie?.name || name.startsWith('soglasie')) return false
    const owners = ownersOf(known, kind, name)
    return owners.length > 0 && owners.every(isShut)
  }
}
