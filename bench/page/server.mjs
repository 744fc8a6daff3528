// Two servers in a process of their own: the sites, one host a contender and visit (NAME--VISIT.localhost.), and the
// stand-in for the tags' vendors. Both on free ports; the parent is told which, and may ask what a host has seen.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotli, gzip, pagesFolder } from './build.mjs'
import { recordsPath, tagBody, tagHost } from './catalog.mjs'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.jpg': 'image/jpeg',
}
const style = fileURLToPath(new URL('site/style.css', import.meta.url))
const blank = '<!doctype html><title>blank</title><link rel="icon" href="data:,">'

/** Files as they are served, compressed once. */
const files = new Map()
function load(path) {
  if (files.has(path)) return files.get(path)
  const raw = path.startsWith(pagesFolder) || path === style ? existsSync(path) && readFileSync(path) : undefined
  const file = raw && {
    raw,
    br: path.endsWith('.jpg') ? undefined : brotli(raw),
    gzip: path.endsWith('.jpg') ? undefined : gzip(raw),
    type: types[extname(path)] ?? 'application/octet-stream',
    tag: `"${createHash('sha1').update(raw).digest('hex').slice(0, 16)}"`,
  }
  files.set(path, file)
  return file
}

/** What each host has asked for, and its tags for it. */
const hosts = new Map()
const seenBy = (host) => {
  if (!hosts.has(host)) hosts.set(host, { requests: [], tags: [], beacons: [] })
  return hosts.get(host)
}

const site = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://site')
  const host = request.headers.host.replace(/:\d+$/, '')
  const seen = { path: pathname, status: 200, bytes: 0 }
  seenBy(host).requests.push(seen)
  if (pathname === '/blank.html')
    return response.writeHead(200, { 'Content-Type': types['.html'], 'Cache-Control': 'max-age=3600' }).end(blank)

  if (pathname === recordsPath) {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    return request.on('end', () => {
      const results = JSON.parse(body).map(({ id }) => ({ id, status: 'stored' }))
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ results }))
    })
  }
  const name = host.split('--')[0]
  const page = { '/': 'en.html', '/ru': 'ru.html' }[pathname]
  const file = load(
    pathname === '/style.css'
      ? style
      : pathname === '/hero.jpg'
        ? join(pagesFolder, 'hero.jpg')
        : join(pagesFolder, name, normalize(page ?? pathname)),
  )
  if (!file) return response.writeHead((seen.status = 404)).end('not found')
  const headers = {
    'Content-Type': file.type,
    ETag: file.tag,
    Vary: 'Accept-Encoding',
    'Cache-Control': page ? 'no-cache' : 'public, max-age=31536000, immutable',
  }
  if (request.headers['if-none-match'] === file.tag) return response.writeHead((seen.status = 304), headers).end()
  const accepted = request.headers['accept-encoding'] ?? ''
  const encoding = file.br && /\bbr\b/.test(accepted) ? 'br' : file.gzip && /\bgzip\b/.test(accepted) ? 'gzip' : ''
  const body = encoding ? file[encoding] : file.raw
  seen.bytes = body.length
  response
    .writeHead(200, { ...headers, 'Content-Length': body.length, ...(encoding && { 'Content-Encoding': encoding }) })
    .end(body)
})

/** The visit that a tag's request came from. */
const visitOf = ({ headers }) => {
  try {
    return new URL(headers.referer ?? headers.origin).hostname
  } catch {
    return 'unknown'
  }
}

const tags = createServer((request, response) => {
  const [, kind, id] = /^\/([tb])\/(\w+)/.exec(request.url) ?? []
  const seen = seenBy(visitOf(request))
  response.setHeader('Access-Control-Allow-Origin', '*').setHeader('Timing-Allow-Origin', '*')
  if (!kind) return response.writeHead(404).end()
  if (kind === 'b') {
    seen.beacons.push(id)
    request.resume()
    return response.writeHead(204).end()
  }
  seen.tags.push(id)
  response
    .writeHead(200, { 'Content-Type': types['.js'], 'Cache-Control': 'public, max-age=3600' })
    .end(tagBody(id, `http://${tagHost}:${tags.address().port}`))
})

const listen = (server) => new Promise((resolve) => server.listen(0, () => resolve(server.address().port)))
// A visit is measured with its connections; none may end meanwhile.
site.keepAliveTimeout = tags.keepAliveTimeout = 60_000
process.on('disconnect', () => process.exit())
process.on('message', ({ id, host, forget, warm }) => {
  for (const path of warm ?? []) load(join(pagesFolder, path))
  process.send({ id, seen: host && seenBy(host) })
  if (forget) hosts.delete(host)
})
process.send({ sitePort: await listen(site), tagPort: await listen(tags) })
