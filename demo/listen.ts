import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listening {
  readonly port: number
  close(): Promise<void>
}

/** Starts a server on the loopback; port 0 takes any free one. */
export function listen(server: Server, port: number, name: string, flag: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.on('error', ({ code, message }: NodeJS.ErrnoException) =>
      reject(
        new Error(
          code === 'EADDRINUSE'
            ? `port ${port} for the ${name} is taken; free it or choose another with ${flag}`
            : `the ${name} could not start on port ${port}: ${message}`,
        ),
      ),
    )
    server.listen(port, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      }),
    )
  })
}
