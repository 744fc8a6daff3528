import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '../src/model/policy.js'
import type { CollectorAccess } from './collector.js'
import { type Listening, listen } from './listen.js'
import { type Log, streamLog } from './log.js'
import { type Addresses, contentSecurityPolicy, renderPage } from './page.js'
import { type Site, operators, readConfig, readNewer, siteFolder, sites } from './sites.js'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
}

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const panel = join(root, 'demo', 'panel')

export const playgroundHost = 'playground.localhost'

const playground = join(root, 'demo', 'playground', 'dist')

/** Files of the build that a page may ask for. */
const built = /^\/(soglasie[\w.-]*|locales\/.+|npm\/.+|chunks\/.+|assets\/.+)$/

interface Options {
  readonly port: number
  /** Known when the servers they belong to have started. */
  readonly vendors: number
  readonly collector: CollectorAccess
  readonly log: Log
}

/** Serves every site by its host name, the built SDK, and the data of the panel. */
export async function startSites({ port, vendors, collector, log }: Options): Promise<Listening> {
  const editions = new Map(operators.map((id) => [id as string, editionsOf(id)]))
  let addresses: Addresses = { sites: port, vendors, collector: collector.url }

  async function page(site: Site, url: URL, html: string, response: ServerResponse) {
    const nonce = randomBytes(16).toString('base64')
    response.setHeader('content-security-policy', contentSecurityPolicy(nonce, addresses))
    const own = site.operator ? editions.get(site.operator) : undefined
    // Byte for byte: the hash of a document is evidence.
    if (own?.paths.has(url.pathname)) return send(response, '.html', html)
    const second = own && url.searchParams.get('edition') === '2'
    const config = second ? own.second : own?.first
    const rendered = renderPage(html, { query: url.searchParams, nonce, addresses, ...(config && { config }) })
    send(response, '.html', second ? withNewerLinks(rendered, own.first, own.second) : rendered)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.host?.startsWith(`${playgroundHost}:`)) {
      const { pathname } = new URL(request.url ?? '/', `http://${playgroundHost}`)
      return file(response, playground, pathname === '/' ? '/index.html' : pathname, noPlayground)
    }
    const site = sites.find(({ host }) => host === (request.headers.host ?? '').replace(/:\d+$/, ''))
    if (!site) {
      const known = sites.map(({ host }) => host).join(', ')
      return send(response, '.txt', `there is no site ${request.headers.host} here; there are ${known}\n`, 404)
    }
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    if (request.method === 'POST') return takeForm(site, request, response)
    if (url.pathname === '/.well-known/gpc.json')
      return send(response, '.json', '{"gpc":true,"lastUpdate":"2026-11-01"}\n')
    if (url.pathname === '/favicon.ico') return send(response, '.svg', '', 204)
    if (url.pathname === '/demo/network') return streamLog(log, response, ({ from }) => from === url.origin)
    if (url.pathname === '/demo/records') {
      const records = site.operator ? await collector.newest(site.operator) : []
      return send(response, '.json', JSON.stringify(records))
    }
    if (built.test(url.pathname)) return file(response, dist, url.pathname, notBuilt)
    if (url.pathname === '/module.js' || /^\/panel[\w/-]*\.(js|css)$/.test(url.pathname))
      return file(response, panel, url.pathname)

    const newer = site.operator && editions.get(site.operator)?.documents.get(url.pathname)
    const path = url.pathname === '/' ? `/${site.home}` : url.pathname
    const bytes = newer || (/\.(html|css|js|pdf|svg)$/.test(path) && (await read(siteFolder(site.folder), path)))
    if (!bytes) return send(response, '.txt', `${site.host} has no page ${url.pathname}\n`, 404)
    return extname(path) === '.html'
      ? page(site, url, bytes.toString(), response)
      : send(response, extname(path), bytes)
  }

  const server = createServer((request, response) => {
    response.setHeader('cache-control', 'no-cache')
    response.setHeader('x-content-type-options', 'nosniff')
    answer(request, response).catch((cause: unknown) => {
      console.error(`[demo] ${request.headers.host}${request.url}:`, cause)
      if (!response.headersSent) send(response, '.txt', 'the demo could not answer; its terminal says why\n', 500)
    })
  })
  const listening = await listen(server, port, 'sites', '--port')
  addresses = { ...addresses, sites: listening.port }
  return listening
}

/** Both editions of an operator's configuration, and the paths of all their documents. */
function editionsOf(operator: string) {
  const first = readConfig(operator)
  const { config: second, documents } = readNewer(operator)
  const paths = new Set([first.policy, first.consent, ...(first.documents ?? [])].map(({ url }) => url))
  for (const path of documents.keys()) paths.add(path)
  return { first, second, documents, paths }
}

const notBuilt = 'the SDK is not built yet: run `npm run build`, then load this page again\n'

const noPlayground = 'the playground is not built yet: run `npm run playground:build`, then load this page again\n'

async function read(folder: string, path: string): Promise<Buffer | undefined> {
  const full = join(folder, decodeURIComponent(path))
  if (!full.startsWith(folder.replace(/[\\/]$/, '') + sep)) return undefined
  return readFile(full).catch(() => undefined)
}

async function file(response: ServerResponse, folder: string, path: string, missing?: string): Promise<void> {
  const bytes = await read(folder, path)
  if (bytes) return send(response, extname(path), bytes)
  return missing && !(await read(folder, folder === dist ? 'soglasie.js' : 'index.html'))
    ? send(response, '.txt', missing, 503)
    : send(response, '.txt', `there is no ${path}\n`, 404)
}

function send(response: ServerResponse, extension: string, body: string | Buffer, status = 200): void {
  response.writeHead(status, { 'content-type': types[extension] ?? 'text/plain; charset=utf-8' })
  response.end(body)
}

const withNewerLinks = (html: string, first: Config, second: Config): string =>
  (['policy', 'consent'] as const).reduce(
    (text, name) => text.replaceAll(`href="${first[name].url}"`, `href="${second[name].url}"`),
    html,
  )

/** A form is answered like a real one; what was written into it is read to its end and kept nowhere. */
function takeForm(site: Site, request: IncomingMessage, response: ServerResponse): void {
  request.resume()
  const session = site.operator && readConfig(site.operator).facts?.cookies?.[0]
  // Technical and readable by script: it is the one cookie that a record may name.
  if (session) response.setHeader('set-cookie', `${session}=${randomBytes(8).toString('hex')}; Path=/; SameSite=Lax`)
  const query = request.headers.referer ? new URL(request.headers.referer).search : ''
  response.writeHead(303, { location: `/thanks.html${query}` })
  response.end()
}
