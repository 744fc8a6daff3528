import { readFileSync } from 'node:fs'
import { type IncomingMessage, type RequestListener, type ServerResponse, createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'

/** One request as it came off the wire, whatever sent it. */
export interface Arrival {
  readonly host: string
  /** With the query. */
  readonly path: string
  /** `Sec-Fetch-Dest`: `script`, `image`, `iframe`, `empty` …; empty where the browser says nothing. */
  readonly kind: string
}

export interface Wire {
  readonly port: number
  /** Every request, in the order of arrival. */
  readonly arrivals: Arrival[]
  /** Every host a connection was opened to: a preconnect tells an address, too. */
  readonly connections: string[]
  close(): Promise<void>
}

/** Signed by nobody, good for every host: the browsers of the suite are told to accept it. */
const pem = readFileSync(new URL('wire.pem', import.meta.url))

/**
 * The whole network of a test: a proxy that ends TLS itself and gives every request of every host to `answer`.
 * What it counts, the page cannot hide: beacons, sockets, workers and preconnects pass here as all else.
 */
export async function startWire(answer: (arrival: Arrival, response: ServerResponse) => void): Promise<Wire> {
  const arrivals: Arrival[] = []
  const connections: string[] = []
  const open = new Set<Socket>()

  const arrive = (request: IncomingMessage): Arrival => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`)
    const arrival = {
      host: url.hostname,
      path: url.pathname + url.search,
      kind: request.headers['sec-fetch-dest'] ?? '',
    }
    arrivals.push(arrival)
    return arrival
  }
  const listener: RequestListener = (request, response) => {
    request.resume()
    answer(arrive(request), response)
  }

  const secure = createSecureServer({ key: pem, cert: pem }, listener)
  const proxy = createServer(listener)
  for (const server of [secure, proxy])
    server.on('upgrade', (request, socket) => {
      arrive(request)
      socket.destroy()
    })
  proxy.on('connection', (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => {})
  })
  proxy.on('connect', (request, socket: Socket) => {
    connections.push((request.url ?? '').replace(/:\d+$/, ''))
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    secure.emit('connection', socket)
  })

  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    port: (proxy.address() as AddressInfo).port,
    arrivals,
    connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        proxy.close(() => resolve())
      }),
  }
}
