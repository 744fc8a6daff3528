import { readFile } from 'node:fs/promises'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '../../src/model/policy.js'
import type { ConsentRecord } from '../../src/model/record.js'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

export type Packaging = 'script' | 'module'

export interface PageOptions {
  readonly config: Config
  readonly packaging: Packaging
  readonly body?: string
  readonly head?: string
  /** Markup between the configuration and the SDK. */
  readonly before?: string
  readonly lang?: string
  readonly csp?: string
  /** Attributes of the SDK's own script tag; `defer` for instance. */
  readonly script?: string
  /** Writes the whole page around the SDK's tags, where a plain one will not do. */
  readonly around?: (sdk: string) => string
  /** Media type of the page; default `text/html`. */
  readonly type?: string
}

/** How the endpoint behaves: stores, answers with a status, or cuts the connection. */
export type EndpointMode = 'up' | 'reset' | 500 | 429 | 413

export interface Site {
  /** Address of a page on a host: `site.at('shop.localhost', '/p/1')`. */
  at(host: string, path: string): string
  page(options: PageOptions): string
  /** Every request for a third-party tag, frame or pixel, in order. */
  readonly calls: string[]
  /** Records the endpoint has stored, and how often each id arrived. */
  readonly records: ConsentRecord[]
  readonly arrivals: Map<string, number>
  endpoint: EndpointMode
  close(): Promise<void>
}

const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
}

/** A site with the built SDK, stand-ins for third-party tags, and an endpoint that can fail on command. */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, PageOptions>()
  const site = {
    calls: [] as string[],
    records: [] as ConsentRecord[],
    arrivals: new Map<string, number>(),
    endpoint: 'up' as EndpointMode,
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => {
      response.writeHead(500).end(String(cause))
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    const send = (status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers }).end(body)

    if (pathname === '/v1/records') return collect(request, response)
    const page = pages.get(pathname)
    if (page)
      return send(
        200,
        `${page.type ?? 'text/html'}; charset=utf-8`,
        html(page),
        page.csp ? { 'Content-Security-Policy': page.csp } : {},
      )
    const called = /^\/(tag|frame|pixel|sheet)\/([\w-]+)/.exec(pathname)
    if (called) {
      const [, kind, name] = called
      site.calls.push(`${kind}/${name}`)
      const delay = /slow/.test(name as string) ? 300 : 0
      await new Promise((resolve) => setTimeout(resolve, delay))
      if (kind === 'tag')
        return send(200, types['.js'], `(window.ran ??= []).push('${name}'); document.cookie = 'tag_${name}=1'`)
      if (kind === 'sheet') return send(200, 'text/css', 'body { --sheet: on }')
      if (kind === 'frame') return send(200, types['.html'], `<!doctype html><title>${name}</title><p>${name}`)
      return send(200, 'image/gif', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'))
    }
    if (/^\/(privacy|consent|offer|leave|other)/.test(pathname))
      return send(200, types['.html'], `<!doctype html><html lang="ru"><title>Документ</title><h1>${pathname}</h1>`)
    if (pathname === '/module.js') return send(200, types['.js'], await readFile(new URL('module.js', import.meta.url)))
    try {
      const file = normalize(join(dist, pathname))
      if (!file.startsWith(dist)) throw new Error('outside')
      return send(
        200,
        (types as Record<string, string>)[/\.\w+$/.exec(file)?.[0] ?? ''] ?? 'text/plain',
        await readFile(file),
      )
    } catch {
      return send(404, 'text/plain', 'not found')
    }
  }

  async function collect(request: IncomingMessage, response: ServerResponse) {
    if (site.endpoint === 'reset') return void request.socket.destroy()
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (site.endpoint !== 'up') return void response.writeHead(site.endpoint).end()
    const records = JSON.parse(Buffer.concat(chunks).toString('utf8')) as ConsentRecord[]
    for (const record of records) {
      site.arrivals.set(record.id, (site.arrivals.get(record.id) ?? 0) + 1)
      if (!site.records.some(({ id }) => id === record.id)) site.records.push(record)
    }
    response
      .writeHead(200, { 'Content-Type': 'application/json' })
      .end(JSON.stringify({ results: records.map(({ id }) => ({ id, status: 'stored' })) }))
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(site, {
    at: (host: string, path: string) => `http://${host}:${port}${path}`,
    page(options: PageOptions) {
      const path = `/p/${pages.size + 1}`
      pages.set(path, options)
      return path
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  })
}

const escape = (json: string) => json.replaceAll('<', '\\u003c')

function html(options: PageOptions): string {
  const { config, packaging, body = '', head = '', before = '', lang = 'ru', script = '', around } = options
  const json = `<script type="application/json" id="soglasie-config">${escape(JSON.stringify(config))}</script>`
  const sdk =
    packaging === 'script'
      ? `${json}${before}<script src="/soglasie.hold.js" ${script}></script>`
      : `${json}${before}<script type="module" src="/module.js"></script>`
  if (around) return around(sdk)
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Лавка</title>
<meta name="viewport" content="width=device-width">${head}${sdk}</head><body><main><h1>Лавка</h1>${body}</main></body></html>`
}
