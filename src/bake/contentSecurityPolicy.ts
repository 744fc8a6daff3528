import type { Config } from '../model/policy.js'
import { type Known, knownServices } from '../model/services.js'
import { all } from '../vendors/all.js'
import { namedVendors } from './bakeHead.js'

/** One directive, its sources, and why it is there. */
export interface Directive {
  readonly name: string
  readonly sources: readonly string[]
  readonly why: string
}

export interface PolicyOptions {
  /** Purposes that are open; required ones always are. `true` for all of the configuration. */
  readonly open: readonly string[] | true
  /** What lets inline scripts run: `'nonce-…'` or `'sha256-…'`. */
  readonly inline: readonly string[]
  /** Address of the folder with the SDK, where it is not the site's own origin. */
  readonly base?: string
}

/** `host[/path]` in the words of CSP: the host and its subdomains; a path as a file and as a folder (CSP3 §6.7.2.12). */
const sources = (entry: string): string[] => {
  const slash = entry.indexOf('/')
  const host = slash < 0 ? entry : entry.slice(0, slash)
  const path = slash < 0 ? '' : entry.slice(slash)
  const paths = !path || path.endsWith('/') ? [path] : /\.\w+$/.test(path) ? [path] : [path, path + '/']
  return [host, '*.' + host].flatMap((name) => paths.map((end) => `https://${name}${end}`))
}

const origin = (address: string | undefined): string[] =>
  address && URL.canParse(address) ? [new URL(address).origin] : []

const hosts = (services: readonly Known[]): string[] =>
  services.flatMap((service) => (service.hosts ?? []).flatMap(sources))

/** Sockets are a scheme of their own (CSP3 §6.7.2.8); a host that is shared by its paths has none for one vendor. */
const sockets = (services: readonly Known[]): string[] =>
  hosts(services).flatMap((source) => (/\/\/.*\//.test(source) ? [] : source.replace('https:', 'wss:')))

const whose = (list: readonly Known[]) =>
  list.length ? ` and the hosts of ${list.map(({ id }) => id).join(', ')}` : ', no other host'

const directive = (name: string, list: readonly string[], why: string): Directive => ({
  name,
  sources: [...new Set(list)],
  why,
})

/**
 * The strict policy of a site: its own origin and the hosts of open services, nothing else. It holds also what the
 * parser sees before any script can. A page cannot widen its policy after a grant: its server has to send the next one.
 */
export function contentSecurityPolicy(config: Config, { open, inline, base }: PolicyOptions): readonly Directive[] {
  const named = namedVendors(config)
  const required = config.purposes.filter((purpose) => purpose.required).map(({ id }) => id)
  const services = knownServices(
    config,
    all.filter(({ id }) => named.includes(id)),
  ).filter(({ purpose }) => open === true || required.includes(purpose) || open.includes(purpose))
  const active = services.filter(({ embed }) => !embed)
  return [
    directive(
      'default-src',
      ["'self'", ...origin(config.endpoint), ...hosts(services), ...sockets(active)],
      `all but scripts (images, frames, styles, fonts, media, fetch, beacons, sockets): your own origin, the collector${whose(services)}`,
    ),
    directive(
      'script-src',
      ["'self'", ...origin(base), ...inline, ...hosts(active)],
      `scripts: your own files, inline ones with the nonce or hash${whose(active)}. A held inline script needs it too`,
    ),
    directive('object-src', ["'none'"], 'no plug-ins'),
    directive('base-uri', ["'self'"], 'nobody moves relative addresses to another host'),
    directive('form-action', ["'self'"], 'forms go to your own origin; add the others you send forms to'),
    directive('frame-ancestors', ["'self'"], 'nobody puts your page, and with it the notice, into a frame'),
    ...(active.every(({ purpose }) => required.includes(purpose))
      ? [
          directive('require-trusted-types-for', ["'script'"], 'no text becomes code except through a policy of yours'),
          directive(
            'trusted-types',
            ['soglasie'],
            'the policy by which the gate opens scripts; add your own. Left out where vendors run: few of them know it',
          ),
        ]
      : []),
  ]
}

/** The value of the header. */
export const headerOf = (directives: readonly Directive[]): string =>
  directives.map(({ name, sources: list }) => [name, ...list].join(' ')).join('; ')
