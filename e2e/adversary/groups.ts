import { addresses } from './ways/addresses.js'
import { calls } from './ways/calls.js'
import { connections } from './ways/connections.js'
import { elements } from './ways/elements.js'
import { limits } from './ways/limits.js'
import { markup } from './ways/markup.js'
import { realms } from './ways/realms.js'
import { writes } from './ways/writes.js'

/** Every way, by the page it runs in. */
export const groups = { addresses, calls, elements, markup, realms, writes, limits, connections }
