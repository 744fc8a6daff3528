import { createSocket } from 'node:dgram'
import { readFile } from 'node:fs/promises'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { type AddressInfo, createServer as createListener } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { configure } from '../harness/config.js'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

/** The operator names the vendor by its hosts and names; nothing on the page is marked. */
const config = configure({
  purposes: [
    { id: 'necessary', required: true },
    {
      id: 'analytics',
      services: [
        {
          id: 'vendor',
          name: 'Vendor',
          hosts: ['vendor.localhost', 'xn--e1afmkfd.localhost', 'shop.localhost/own/'],
          cookies: ['_v*', '__Host-_v*'],
          storage: ['_v*'],
          databases: ['_v*'],
          caches: ['_v*'],
        },
      ],
    },
  ],
})

export interface PageOptions {
  /** With the SDK, its services shut; or the same page without it. */
  readonly gated: boolean
  readonly body?: string
  /** What stands before the SDK's tag. */
  readonly early?: string
  readonly csp?: string
  readonly strict?: boolean
}

export interface VendorSite {
  /** Ways whose request has reached the vendor. */
  readonly hits: Set<string>
  readonly port: number
  readonly raw: number
  page(options: PageOptions): string
  close(): Promise<void>
}

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

type Reply = readonly [type: string, body: string | Buffer]

const replies: Record<string, Reply> = {
  js: ['text/javascript', 'self.arrived = true'],
  css: ['text/css', 'body { --arrived: 1 }'],
  html: ['text/html', '<!doctype html><title>vendor</title>'],
  svg: ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"/></svg>'],
  vtt: ['text/vtt', 'WEBVTT\n'],
  json: ['application/json', '{}'],
  stream: ['text/event-stream', 'data: 1\n\n'],
  gif: ['image/gif', gif],
}

/** A page of the site that has forgotten the SDK and does what its address says; it has the policy of the page around it. */
const bare = '<!doctype html><script>fetch(decodeURIComponent(location.search.slice(1)))</script>'

/**
 * A shop and the vendor it did not ask for, on one server that counts what reaches the vendor.
 * @param files of the shop, by path
 */
export async function startVendor(files: Readonly<Record<string, Reply>> = {}): Promise<VendorSite> {
  const pages: PageOptions[] = []
  const hits = new Set<string>()
  const count = (request: IncomingMessage) => {
    const id = /\/(?:v|own)\/([\w-]+)/.exec(request.url ?? '')?.[1]
    if (id) hits.add(id)
    return id
  }

  const pageAt = (path: string) => pages[Number(/^\/p\/(\d+)/.exec(path)?.[1] ?? -1)]
  const secured = (page?: PageOptions): Record<string, string> =>
    page?.csp ? { 'Content-Security-Policy': page.csp } : {}

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const send = (status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers }).end(body)
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    const hop = /^\/hop\/(.*)/.exec(pathname)
    if (hop)
      return send(302, 'text/plain', '', {
        Location: `http://vendor.localhost:${port}/v/${hop[1]}`,
        'Access-Control-Allow-Origin': '*',
      })
    if (count(request)) {
      const [type, body] = replies[/\w+$/.exec(pathname)?.[0] ?? ''] ?? ['text/plain', '']
      return send(200, type, body, { 'Access-Control-Allow-Origin': '*', 'Service-Worker-Allowed': '/' })
    }
    const file = files[pathname]
    if (file) return send(200, ...file)
    const page = pageAt(pathname)
    if (page) return send(200, 'text/html; charset=utf-8', html(page), secured(page))
    if (pathname === '/bare.html')
      return send(200, 'text/html', bare, secured(pageAt(new URL(request.headers.referer ?? 'http://x').pathname)))
    if (pathname === '/v1/records') return send(200, 'application/json', '{"results":[]}')
    try {
      const built = join(dist, pathname)
      if (!built.startsWith(dist)) throw new Error('outside')
      return send(200, built.endsWith('.js') ? 'text/javascript' : 'text/plain', await readFile(built))
    } catch {
      return send(404, 'text/plain', 'not found')
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => response.writeHead(500).end(String(cause)))
  })
  server.on('upgrade', (request, socket) => {
    count(request)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  // Connections that carry no address: each way that makes one has a page of its own, and says which it is.
  const touched = () => hits.add('raw')
  const listener = createListener((socket) => {
    touched()
    socket.on('error', () => {}).destroy()
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const { port: raw } = listener.address() as AddressInfo
  const datagrams = createSocket('udp4').on('message', touched)
  await new Promise<void>((resolve) => datagrams.bind(raw, '127.0.0.1', resolve))

  return {
    hits,
    port,
    raw,
    page(options) {
      pages.push(options)
      return `http://shop.localhost:${port}/p/${pages.length - 1}`
    },
    close: () =>
      new Promise<void>((resolve) => {
        listener.close()
        datagrams.close()
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function html({ gated, body = '', early = '', strict = false }: PageOptions): string {
  const json = JSON.stringify({ ...config, gate: { strict } }).replaceAll('<', '\\u003c')
  const sdk = `<script type="application/json" id="soglasie-config">${json}</script><script src="/soglasie.hold.js"></script>`
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Лавка</title>${early}${gated ? sdk : ''}</head><body>${body}</body></html>`
}
