import type { Config } from '../../../src/model/policy.js'
import { StartError } from '../StartError.js'

/** The operators this collector serves and the sites each of them names. */
export interface Operators {
  readonly ids: readonly string[]
  has(operator: string): boolean
  /** The configuration that holds on a site of the operator, or undefined when the site is none of its. */
  configOf(operator: string, site: string): Config | undefined
  /** Does a configuration of this operator, or of any when none is given, name the host? */
  names(host: string, operator?: string): boolean
}

interface Entry {
  readonly config: Config
  readonly sites: ReadonlySet<string>
}

/**
 * One operator may have several configurations, one for each site; then no site may stand in two of them.
 * @param extraHosts hosts that count as sites of every operator, for development
 * @throws StartError when two configurations of one operator name the same site
 */
export function createOperators(configs: readonly Config[], extraHosts: ReadonlySet<string> = new Set()): Operators {
  const entries = new Map<string, Entry[]>()
  for (const config of configs) {
    const { id } = config.operator
    const sites = sitesOf(config)
    const others = entries.get(id) ?? []
    for (const site of sites)
      if (others.some((other) => other.sites.has(site)))
        throw new StartError(
          `two configurations of operator "${id}" name the site "${site}"; keep it in one of them: a site has one policy`,
        )
    entries.set(id, [...others, { config, sites }])
  }

  const named = (operator: string, site: string) => {
    const own = entries.get(operator) ?? []
    return (
      own.find(({ sites }) => sites.has(site)) ??
      own.find(({ config, sites }) => config.scope?.subdomains && isSubdomain(site, sites))
    )?.config
  }

  return {
    ids: [...entries.keys()],
    has: (operator) => entries.has(operator),
    configOf: (operator, site) =>
      named(operator, site) ?? (extraHosts.has(site) ? entries.get(operator)?.[0]?.config : undefined),
    names: (host, operator) =>
      operator === undefined ? [...entries.keys()].some((id) => named(id, host)) : !!named(operator, host),
  }
}

/** Every site a configuration names: its own, those that share the decision, those of the group's members. */
export function sitesOf({ site, scope, operator }: Config): ReadonlySet<string> {
  return new Set([
    ...(site ? [site] : []),
    ...(scope?.domains ?? []),
    ...(operator.members ?? []).flatMap((member) => member.sites),
  ])
}

function isSubdomain(host: string, sites: ReadonlySet<string>): boolean {
  for (let dot = host.indexOf('.'); dot > 0; dot = host.indexOf('.', dot + 1))
    if (sites.has(host.slice(dot + 1))) return true
  return false
}
