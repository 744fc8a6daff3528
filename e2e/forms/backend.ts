import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The site's own server, as far as its forms know it. */
export interface Backend {
  readonly url: string
  /** What was posted, in order, field by field. */
  readonly posts: [name: string, value: string][][]
  close(): void
}

export async function startBackend(): Promise<Backend> {
  const posts: Backend['posts'] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      if (request.method === 'POST') posts.push([...new URLSearchParams(body)])
      response.setHeader('Access-Control-Allow-Origin', '*')
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end('<!doctype html><html lang="ru"><title>Спасибо</title><h1>Спасибо</h1>')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/lead`,
    posts,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
