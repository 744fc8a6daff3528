import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { markHtml } from '../../src/html/markHtml.js'
import { servicesToMark } from '../../src/html/services.js'
import type { Config } from '../../src/model/policy.js'
import { type Vendor, claims } from '../../src/model/vendor.js'
import { all } from '../../src/vendors/all.js'
import { base } from '../harness/config.js'
import type { Packaging } from '../harness/site.js'
import { type Plan, frameOf, planOf, remoteCookies, scriptOf } from './fake.js'
import { snippets } from './snippets.js'
import { type Arrival, type Wire, startWire } from './wire.js'

/** What stands on the site's page, and the stand-ins of its vendors. */
export interface Furniture {
  /** The registrable domain of the site, e.g. `metrica.example`: the page stands on its `www.`. */
  readonly domain: string
  readonly html: string
  readonly module?: string
  readonly vendors: readonly Vendor[]
  /** For a page with many vendors: how much each does at most, see `planOf`. */
  readonly most?: number
}

/** A network with one site in it and a stand-in for every vendor on its page. */
export interface Town extends Wire {
  /** Makes a page and forgets what was; the address of the page, under a path, so that cookies can have one. */
  furnish(furniture: Furniture): string
  /** Forgets what has been asked. */
  forget(): void
  planOf(vendor: Vendor): Plan
  /** What reached anybody but the site: requests, and hosts a connection was opened to. */
  strangers(): string[]
  /** Everything that was asked of a stand-in, as `host/path?query`. */
  asked(): string[]
}

export const textOf = (id: string): string =>
  readFileSync(new URL(`../vendors/snippets/${id}.html`, import.meta.url), 'utf8')

/** A small shop that names the vendors of a page under the catalogue's own purposes. */
export function shopOf(vendors: readonly Vendor[]): Config {
  const { endpoint: _, ...shop } = base
  return {
    ...shop,
    purposes: [
      { id: 'necessary', required: true },
      ...(['functional', 'analytics', 'marketing'] as const).map((purpose) => ({
        id: purpose,
        services: vendors.filter((vendor) => vendor.purpose === purpose).map(({ id, name }) => ({ id, name })),
      })),
    ],
    // A way back of the page's own would be one more request of every page.
    ui: { control: false },
  }
}

/** The address of the tag that stands marked on the page. */
export function markedUrl(vendor: Vendor): string {
  const entry = vendor.hosts[0] as string
  return `https://${entry.includes('/') ? entry : `${entry}/marked`}?leak=${vendor.id}&act=marked`
}

const marks = (vendor: Vendor) => `data-consent="${vendor.purpose}" data-service="${vendor.id}"`

/** One tag of the vendor as an operator marks it by hand. */
export function markedTag(vendor: Vendor): string {
  const url = markedUrl(vendor)
  switch (snippets[vendor.id]?.marked ?? 'script') {
    case 'iframe':
      return `<iframe title="${vendor.id}" ${marks(vendor)} data-src="${url}"></iframe>`
    case 'img':
      return `<img alt="" ${marks(vendor)} data-src="${url}">`
    case 'link':
      return `<link rel="stylesheet" ${marks(vendor)} data-href="${url}">`
    case 'script':
      return `<script type="text/plain" ${marks(vendor)} data-src="${url}"></script>`
  }
}

const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

const frame = (head: string, body: string) =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Лавка</title><link rel="icon" href="data:,">` +
  `<script>performance.setResourceTimingBufferSize(5000)</script>${head}</head><body><h1>Лавка</h1>${body}</body></html>`

/** A page without Soglasie: the snippets alone. */
export const unguarded = (vendors: readonly Vendor[]): string =>
  frame('', vendors.map(({ id }) => textOf(id)).join('\n'))

/**
 * A page of vendors, each with its snippet and a marked tag.
 * - script tag: the snippets stand in the page; those the parser would ask for go through `soglasie/html`.
 * - module: it runs after the parser, so the site's own code inserts the snippets after it, as they are.
 */
export function guarded(packaging: Packaging, vendors: readonly Vendor[]): { html: string; module: string } {
  const config = shopOf(vendors)
  const settings = `<script type="application/json" id="soglasie-config">${json(config)}</script>`
  if (packaging === 'script') {
    const services = servicesToMark(config, all)
    const body = vendors.map((vendor) => {
      const text = textOf(vendor.id)
      return (snippets[vendor.id]?.by === 'markup' ? markHtml(text, services) : text) + markedTag(vendor)
    })
    const sdk = `<script src="/soglasie.vendors.js"></script>${settings}<script src="/soglasie.hold.js"></script>`
    return { html: frame(sdk, body.join('\n')), module: '' }
  }
  const body = vendors.map((vendor) => textOf(vendor.id) + markedTag(vendor)).join('\n')
  const carriers = all.filter(({ id }) => vendors.some((vendor) => snippets[vendor.id]?.carriedBy === id))
  const named = [...new Set([...vendors, ...carriers])]
  return {
    html: frame(`${settings}<script type="module" src="/module.js"></script>`, ''),
    module: [
      `import { createConsent } from '/npm/index.js'`,
      ...named.map(({ id }, index) => `import * as v${index} from '/npm/vendors/${id}.js'`),
      `const vendors = [${named.map((_, index) => `Object.values(v${index})[0]`).join()}]`,
      `window.soglasie = createConsent(JSON.parse(document.getElementById('soglasie-config').textContent), { vendors })`,
      `document.body.append(document.createRange().createContextualFragment(${json(body)}))`,
    ].join('\n'),
  }
}

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

export async function startTown(): Promise<Town> {
  let { domain, html, module = '', vendors, most }: Furniture = { domain: '', html: '', vendors: [] }
  const plan = (vendor: Vendor) => planOf(vendor, most)
  const own = (host: string) => host === 'www.' + domain

  /** Whose stand-in answers: the one the address names, else the one whose snippet asks for it. */
  const actor = ({ host, path }: Arrival): Vendor | undefined => {
    const id = /[?&]leak=([\w-]+)/.exec(path)?.[1]
    if (id) return vendors.find((vendor) => vendor.id === id)
    return vendors.find(({ id }) => snippets[id]?.asks.some((ask) => (host + path).startsWith(ask)))
  }

  const answerVendor = (arrival: Arrival, response: ServerResponse) => {
    const vendor = actor(arrival)
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Cache-Control', 'no-store')
    if (vendor) response.setHeader('Set-Cookie', remoteCookies(vendor))
    const act = /[?&]act=(\w+)/.exec(arrival.path)?.[1]
    const send = (type: string, body: string | Buffer) => response.writeHead(200, { 'Content-Type': type }).end(body)
    switch (arrival.kind) {
      case 'script':
        return send(
          'text/javascript; charset=utf-8',
          vendor && act !== 'script' ? scriptOf(plan(vendor), act ?? 'snippet') : '',
        )
      case 'iframe':
        return send(
          'text/html; charset=utf-8',
          vendor && act !== 'frame' ? frameOf(plan(vendor)) : '<!doctype html><title>·',
        )
      case 'style':
        return send('text/css', '')
      case 'image':
        return send('image/gif', pixel)
      default:
        return response.writeHead(204).end()
    }
  }

  const types: Record<string, string> = { js: 'text/javascript; charset=utf-8', json: 'application/json' }
  const answerSite = ({ path }: Arrival, response: ServerResponse) => {
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body)
    const pathname = path.replace(/\?.*/, '')
    if (pathname === '/p/page.html') return send('text/html; charset=utf-8', html)
    if (pathname === '/module.js') return send(types['js'] as string, module)
    const file = normalize(join(dist, pathname))
    try {
      if (!file.startsWith(dist)) throw new Error('outside')
      return send(types[/\w+$/.exec(file)?.[0] ?? ''] ?? 'text/plain', readFileSync(file))
    } catch {
      return response.writeHead(404).end()
    }
  }

  const wire = await startWire((arrival, response) =>
    own(arrival.host) ? answerSite(arrival, response) : answerVendor(arrival, response),
  )
  const forget = () => {
    wire.arrivals.length = wire.connections.length = 0
  }
  const asked = () => wire.arrivals.filter(({ host }) => !own(host)).map(({ host, path }) => host + path)
  return {
    ...wire,
    asked,
    strangers: () => [
      ...asked(),
      ...new Set(wire.connections.filter((host) => !own(host)).map((host) => `connection to ${host}`)),
    ],
    planOf: plan,
    forget,
    furnish(furniture) {
      ;({ domain, html, module = '', vendors, most } = furniture)
      forget()
      return `https://www.${domain}/p/page.html`
    },
  }
}

/** The entry that claims an address, the longest of the catalogue. */
export function ownersOf(address: string): readonly Vendor[] {
  const { hostname, pathname, search } = new URL('https://' + address)
  const claimed = all.flatMap((vendor) =>
    vendor.hosts.filter((entry) => claims(entry, hostname, pathname + search)).map((entry) => ({ vendor, entry })),
  )
  const longest = Math.max(...claimed.map(({ entry }) => entry.length))
  return claimed.filter(({ entry }) => entry.length === longest).map(({ vendor }) => vendor)
}

/** A town as a fixture. */
// eslint-disable-next-line no-empty-pattern
export async function useTown({}: object, use: (town: Town) => Promise<void>): Promise<void> {
  const town = await startTown()
  await use(town)
  await town.close()
}
