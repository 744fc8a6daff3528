import type { Config } from '../model/policy.js'
import { knownServices } from '../model/services.js'
import { all } from '../vendors/all.js'
import type { Dist } from './dist.js'
import { linkVendors } from './linkVendors.js'

/** A head made for one site. */
export interface Head {
  /** A classic script; safe inside `<script>`. */
  readonly code: string
  /** Can it hold what nobody marked? A site that names nothing to hold gets the smaller head. */
  readonly holds: boolean
  /** Catalogue entries that are part of it. */
  readonly vendors: readonly string[]
}

/** Entries of the catalogue that the configuration's optional services stand for. */
export function namedVendors({ purposes }: Config): readonly string[] {
  const named = new Set(
    purposes.flatMap(({ services = [] }) => services.map((service) => service.vendor ?? service.id)),
  )
  return all.map(({ id }) => id).filter((id) => named.has(id))
}

/** Text that may stand inside `<script>`: neither its end nor what makes the parser look for a second end. */
const inScript = (text: string): string => text.replace(/<(?=\/script|script|!--)/gi, '\\x3C')

const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003C')

/**
 * The head with the configuration and only the named vendors in it.
 * @param config checked
 * @param base address of the folder with the further parts, ending in `/`
 */
export function bakeHead(config: Config, dist: Dist, base: string): Head {
  const names = namedVendors(config)
  const vendors = all.filter(({ id }) => names.includes(id))
  const something = knownServices(config, vendors).some(
    ({ hosts, cookies, storage, databases, caches, signal }) =>
      signal || [hosts, cookies, storage, databases, caches].some((list) => list?.length),
  )
  const holds = something || (config.gate?.strict === true && config.gate.hold !== false)
  const linked = linkVendors(holds ? names : [], (file) => dist.read('baked/vendors/' + file))
  const code = [
    '(function(){',
    inScript(dist.read(`baked/${holds ? 'hold' : 'marked'}.js`).trim()),
    inScript(linked.code),
    `soglasieHead.start(${json(config)},[${linked.vendors.join(',')}],${json(base)})`,
    '})()',
  ]
  return { code: code.filter(Boolean).join('\n') + '\n', holds, vendors: holds ? names : [] }
}
