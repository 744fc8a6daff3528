import { type RequestListener, type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { StartError } from './StartError.js'

export interface Listener {
  readonly url: string
  /** Takes no more connections, answers the requests under way, then closes what is left. */
  close(): Promise<void>
}

/** Longest wait for requests under way when closing, ms. */
const patience = 10_000

/** @throws StartError when the address cannot be listened on */
export async function listen(handler: RequestListener, port: number, host: string): Promise<Listener> {
  // A record comes in one short request; slow senders would only hold connections.
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, handler)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new StartError(
          `cannot listen on ${host}:${port}: ${cause.message}; choose another with --port or --host`,
          [],
          1,
          { cause },
        ),
      ),
    )
    server.listen(port, host, resolve)
  })
  return { url: urlOf(server.address() as AddressInfo), close: () => close(server) }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const deadline = Date.now() + patience
  // A kept-alive connection that was busy when closing began is idle later; Node closes the idle ones only once.
  for (;;) {
    if (Date.now() > deadline) server.closeAllConnections()
    else server.closeIdleConnections()
    if (await Promise.race([closed.then(() => true), wait(25)])) return
  }
}

function urlOf({ address, family, port }: AddressInfo): string {
  const anywhere = address === '0.0.0.0' || address === '::'
  return `http://${anywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address}:${port}`
}
