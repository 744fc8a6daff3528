import type { Globals } from '../../model/vendor.js'
import { call } from './call.js'
import { last, same } from './last.js'
import { settle, whenMade } from './when-made.js'

const hasQueue = (made: Globals): boolean => Array.isArray(made['queue'])

/**
 * Consent spoken through a function whose snippet does nothing if the function exists (Meta, Pinterest): said at once
 * to one that is there, and otherwise as the first thing it hears.
 */
export function namedConsent(
  window: Globals,
  name: string,
  refusal: readonly unknown[],
  grant: readonly unknown[],
): { refuse(): void; grant(): void } {
  const say = (command: readonly unknown[]) => {
    const standing = last(window[name]?.queue, (entry) => entry[0] === refusal[0])
    if (!standing || !same(standing, command)) call(window, name, ...command)
  }
  return {
    refuse() {
      if (typeof window[name] === 'function') say(refusal)
      else whenMade(window, name, hasQueue, () => say(refusal))
    },
    grant() {
      // Granted is what the vendor starts from: the waiting refusal is dropped, and only one that is there is told.
      settle(window, name)
      if (typeof window[name] === 'function') say(grant)
    },
  }
}
