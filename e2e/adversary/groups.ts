import { addresses } from './ways/addresses.js'
import { calls } from './ways/calls.js'
import { connections } from './ways/connections.js'
import { elements } from './ways/elements.js'
import { limits } from './ways/limits.js'
import { markup } from './ways/markup.js'
import { realms } from './ways/realms.js'
import type { Ways } from './way.js'
import { writes } from './ways/writes.js'

/**
 * Ways the gate leaves to the policy: a request that lies about its address, attributes written by roads no vendor
 * takes, nodes from an XML answer, and a frame reached in the very task that inserts it without `contentWindow`.
 */
const left = [
  'address-lying-request',
  'image-attribute-node-value',
  'image-attribute-text',
  'image-attribute-value',
  'image-named-item-ns',
  'script-attribute-borrowed',
  'script-attribute-node',
  'script-attribute-node-ns',
  'svg-image-base-value',
  'svg-script-base-value',
  'markup-command-image',
  'markup-inner-noscript',
  'markup-response-document',
  'markup-response-xml',
  'markup-transformed',
  'realm-cloned',
  'realm-from-markup',
  'realm-in-fragment',
  'realm-in-parsed-document',
  'realm-in-subtree',
  'realm-nested-markup',
  // Firefox's plain page does not always let it through.
  'realm-object',
  'realm-window-name',
]

const held = (ways: Ways): Ways => Object.fromEntries(Object.entries(ways).filter(([id]) => !left.includes(id)))

/** Every way, by the page it runs in. */
export const groups = {
  addresses: held(addresses),
  calls,
  elements: held(elements),
  markup: held(markup),
  realms: held(realms),
  writes,
  limits,
  connections,
  /** See above. */
  left: Object.fromEntries(
    Object.entries({ ...addresses, ...elements, ...markup, ...realms }).filter(([id]) => left.includes(id)),
  ) as Ways,
}
