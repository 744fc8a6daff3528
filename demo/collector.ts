import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { operators, readConfig } from './sites.js'

/** What the sites need of a collector. */
export interface CollectorAccess {
  /** Origin of the collector. */
  readonly url: string
  /** Token of its read API. */
  readonly token: string
  /** Newest records of the operator, newest first, with what the server stamped. */
  newest(operator: string): Promise<readonly unknown[]>
  close(): Promise<void>
}

interface Options {
  readonly port: number
  readonly data: string
}

const dayOf = 864e5

/** The read API lists forward from a record id. Ids are UUID v7, so the first id of a moment can be written down. */
const firstIdOf = (time: number): string => {
  const hex = Math.max(0, Math.floor(time)).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

/** Access to a collector that runs already. */
export const openCollector = (url: string, token: string, close = async () => {}): CollectorAccess => ({
  url,
  token,
  close,
  async newest(operator) {
    const after = firstIdOf(Date.now() - dayOf)
    const response = await fetch(`${url}/v1/records?operator=${operator}&after=${after}&limit=1000`, {
      headers: { authorization: `Bearer ${token}` },
    })
    if (!response.ok) throw new Error(`the collector answered ${response.status}: ${await response.text()}`)
    const { records } = (await response.json()) as { records: readonly unknown[] }
    return records.slice(-25).reverse()
  },
})

/**
 * Starts the real collector in this process, on a database under `data`.
 * @throws Error when it is not built, or cannot start
 */
export async function startCollector({ port, data }: Options): Promise<CollectorAccess> {
  // Loaded here, so that everything else of the demo runs without a build.
  const built = await import('soglasie-collector').catch((cause: unknown) => {
    throw new Error('the collector is not built yet: run `npm run build`, then start the demo again', { cause })
  })
  mkdirSync(data, { recursive: true })
  const token = randomBytes(24).toString('base64url')
  const collector = await built.startCollector({
    port,
    database: join(data, 'collector.db'),
    operators: operators.map(readConfig),
    token,
    log: ({ level, event, ...details }) => {
      if (level !== 'info') console.error(`[demo] collector: ${event}`, details)
    },
  })
  return openCollector(collector.url, token, collector.close)
}
