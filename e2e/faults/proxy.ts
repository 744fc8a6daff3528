import { type IncomingMessage, type ServerResponse, createServer, request as httpRequest } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from './random.js'

/** What can befall a request. `deaf` kinds let it reach the collector and lose the answer. */
const weights = {
  pass: 30,
  delay: 8,
  duplicate: 8,
  /** Cut before a byte reached the collector. */
  reset: 8,
  /** Stored, and then the connection is cut. */
  deafReset: 8,
  /** Taken and never answered, until the sender gives up or the line breaks. */
  hang: 3,
  /** The collector receives half of it, and the line breaks. */
  cutRequest: 4,
  /** The collector receives half of it as if it were all, and its answer comes back. */
  shortRequest: 2,
  /** Half of the answer, and the line breaks. */
  cutAnswer: 6,
  /** Half of the answer as if it were all. */
  shortAnswer: 4,
  status: 12,
  /** Stored, and somebody in between says that something failed. */
  deafStatus: 7,
} as const

export type Fault = keyof typeof weights

export interface Proxy {
  readonly url: string
  /** How often each fault was made. */
  readonly made: Readonly<Partial<Record<string, number>>>
  /** From now on everything passes. */
  calm(): void
  close(): Promise<void>
}

interface Reply {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/** A bad line in front of the real collector; the seed decides what befalls the n-th request. */
export async function startProxy(collector: string, random: Random): Promise<Proxy> {
  const made: Record<string, number> = {}
  let calm = false
  const count = (name: string) => (made[name] = (made[name] ?? 0) + 1)

  const forward = (from: IncomingMessage, body: Buffer) =>
    new Promise<Reply>((resolve, reject) => {
      const { host: _host, connection: _connection, ...headers } = from.headers
      const sent = httpRequest(
        collector + (from.url ?? ''),
        { method: from.method ?? 'GET', headers: { ...headers, 'content-length': String(body.length) } },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () => {
            const { 'transfer-encoding': _coding, 'content-length': _length, ...rest } = answer.headers
            resolve({
              status: answer.statusCode ?? 502,
              headers: rest as Record<string, string>,
              body: Buffer.concat(chunks),
            })
          })
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })

  /** Sends half of a request by hand and breaks the line. */
  const cut = (from: IncomingMessage, body: Buffer) =>
    new Promise<void>((resolve) => {
      const { hostname, port } = new URL(collector)
      const socket = connect(Number(port), hostname, () => {
        const { origin = '', 'content-type': type = 'text/plain' } = from.headers
        socket.write(
          `POST ${from.url} HTTP/1.1\r\nHost: ${hostname}\r\nOrigin: ${origin}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`,
        )
        socket.write(body.subarray(0, body.length / 2), () => socket.destroy())
      })
      socket.on('close', () => resolve())
      socket.on('error', () => resolve())
    })

  const reply = (response: ServerResponse, { status, headers, body }: Reply, length = body.length) =>
    response.writeHead(status, { ...headers, 'content-length': String(length) }).end(body)

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const fault: Fault = calm || request.method !== 'POST' ? 'pass' : random.pick(weights)
    const long = random()
    const isReadable = random() < 0.7
    const status = random.pick({ 500: 3, 502: 2, 503: 3, 429: 3, 408: 2, 413: 2 })
    count(/status/i.test(fault) ? `${fault} ${status}` : fault)

    if (fault === 'reset') return void request.socket.destroy()
    if (fault === 'hang') {
      await wait(1000 + long * 4000)
      return void request.socket.destroy()
    }
    if (fault === 'cutRequest') {
      await cut(request, body)
      return void request.socket.destroy()
    }
    if (fault === 'shortRequest') return reply(response, await forward(request, body.subarray(0, body.length / 2)))
    if (fault === 'status' || fault === 'deafStatus') {
      if (fault === 'deafStatus') await forward(request, body)
      // Not every proxy in between knows of CORS: then the page only sees that something failed.
      const origin = isReadable && request.headers.origin
      const headers = {
        ...(origin && { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'Retry-After' }),
        ...((status === '503' || status === '429') && { 'retry-after': '1' }),
      }
      return reply(response, { status: Number(status), headers, body: Buffer.from('') })
    }
    if (fault === 'delay') await wait(long * 800)
    const [answered] = await Promise.all([
      forward(request, body),
      ...(fault === 'duplicate' ? [forward(request, body)] : []),
    ])
    if (fault === 'deafReset') return void request.socket.destroy()
    const half = answered.body.subarray(0, answered.body.length / 2)
    if (fault === 'shortAnswer') return reply(response, { ...answered, body: half })
    if (fault === 'cutAnswer') {
      response.writeHead(answered.status, { ...answered.headers, 'content-length': String(answered.body.length) })
      return void response.write(half, () => request.socket.destroy())
    }
    return reply(response, answered)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    made,
    calm: () => (calm = true),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
