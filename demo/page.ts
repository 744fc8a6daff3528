import type { Config } from '../src/model/policy.js'

/** Where everything listens, to be written into pages. */
export interface Addresses {
  readonly sites: number
  readonly vendors: number
  /** Origin of the collector. */
  readonly collector: string
}

export interface View {
  readonly config?: Config
  /** Query parameters of the address: `as`, `panel`. */
  readonly query: URLSearchParams
  readonly nonce: string
  readonly addresses: Addresses
}

/** Ports that the sources are written with. */
const written = { sites: 4400, vendors: 4401 }

/** Where a page takes the SDK, and the panel beside it. */
const sdkMark = '<!-- soglasie -->'

const withPorts = (html: string, { sites, vendors }: Addresses): string =>
  html.replace(/localhost:(4400|4401)\b/g, (_, port) => `localhost:${+port === written.sites ? sites : vendors}`)

/** JSON that cannot close the element it stands in. */
const inElement = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

function sdkTags(config: Config, { query, addresses }: View): string {
  const json = inElement({ ...config, endpoint: `${addresses.collector}/v1/records` })
  const script =
    query.get('as') === 'module'
      ? '<script type="module" src="/module.js"></script>'
      : '<script src="/soglasie.js"></script>'
  return `<script type="application/json" id="soglasie-config">${json}</script>\n${script}`
}

/** A page as it is served: ports, nonce, SDK and panel filled in. */
export function renderPage(html: string, view: View): string {
  const { config, query, nonce, addresses } = view
  const panel = query.get('panel') === 'off' ? '' : '\n<script type="module" src="/panel.js"></script>'
  return withPorts(html, addresses)
    .replaceAll('nonce="{nonce}"', `nonce="${nonce}"`)
    .replace(sdkMark, () => (config ? sdkTags(config, view) : '') + panel)
}

/** As strict as a site that takes part can be: nothing inline without the nonce, no third party beyond the vendors. */
export function contentSecurityPolicy(nonce: string, { vendors, collector }: Addresses): string {
  const outside = `http://vendors.localhost:${vendors} http://*.vendors.localhost:${vendors}`
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}' ${outside}`,
    `connect-src 'self' ${collector} ${outside}`,
    `img-src 'self' ${outside} data:`,
    `frame-src ${outside}`,
    `style-src 'self'`,
    `require-trusted-types-for 'script'`,
    `trusted-types soglasie`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ].join('; ')
}
