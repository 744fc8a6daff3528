import { onTestFinished } from 'vitest'
import type { LogEntry } from '../log.js'
import { type CollectorOptions, startCollector } from '../startCollector.js'
import { type Answer, request } from './request.js'
import { shopConfig } from './samples.js'

/** The token of the read API in tests. */
export const token = 'a-token-of-sixteen-or-more'

export interface Subject {
  readonly url: string
  readonly log: readonly LogEntry[]
  readonly send: (body: unknown, headers?: Record<string, string>) => Promise<Answer>
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>
  /** Every row as the operator reads it. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly rows: () => Promise<any[]>
}

/** A real collector on a free port, in memory, for one test; with the shop unless told otherwise. */
export async function withCollector(options: CollectorOptions = {}): Promise<Subject> {
  const log: LogEntry[] = []
  const collector = await startCollector({
    port: 0,
    database: ':memory:',
    operators: [shopConfig()],
    token,
    log: (entry) => log.push(entry),
    ...options,
  })
  onTestFinished(() => collector.close())
  const get: Subject['get'] = (path, headers = {}) => request(collector.url + path, { headers })
  return {
    url: collector.url,
    log,
    get,
    send: (body, headers = {}) => request(collector.url + '/v1/records', { body, headers }),
    rows: async () => (await get('/v1/records?limit=1000', { authorization: `Bearer ${token}` })).body.records,
  }
}
