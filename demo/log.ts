import type { ServerResponse } from 'node:http'

/** One request that reached a vendor. */
export interface Visit {
  readonly time: string
  readonly vendor: string
  readonly method: string
  readonly path: string
  /** Host of the vendor that was asked. */
  readonly host: string
  /** Origin of the page that asked, as the browser told it. */
  readonly from: string
}

export interface Log {
  add(visit: Visit): void
  all(): readonly Visit[]
  clear(): void
  /** Calls the listener on every visit from now on; returns its undo. */
  watch(listener: (visit: Visit) => void): () => void
}

/** Keeps the newest `limit` visits. */
export function createLog(limit = 500): Log {
  const visits: Visit[] = []
  const listeners = new Set<(visit: Visit) => void>()
  return {
    add(visit) {
      visits.push(visit)
      if (visits.length > limit) visits.shift()
      for (const listener of listeners) listener(visit)
    },
    all: () => visits,
    clear: () => void visits.splice(0),
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Answers with server-sent events: every visit so far, then each new one as it comes. */
export function streamLog(log: Log, response: ServerResponse, wanted: (visit: Visit) => boolean = () => true): void {
  response.writeHead(200, {
    ...response.getHeaders(),
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
  })
  const send = (visit: Visit) => {
    if (wanted(visit)) response.write(`data: ${JSON.stringify(visit)}\n\n`)
  }
  response.write(': open\n\n')
  log.all().forEach(send)
  response.on('close', log.watch(send))
}
