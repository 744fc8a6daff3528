import { fileURLToPath } from 'node:url'
import { type CollectorAccess, startCollector } from './collector.js'
import { playgroundHost, startSites } from './site-server.js'
import { sites } from './sites.js'
import { type VendorServer, startVendors } from './vendors.js'

export interface DemoOptions {
  /** Port of all sites; 0 takes any free one. Default 4400. */
  readonly port?: number
  /** Port of the stand-in vendors; 0 takes any free one. Default 4401. */
  readonly vendorsPort?: number
  /** Port of the collector; 0 takes any free one. Default 4402. */
  readonly collectorPort?: number
  /** Folder of the collector's database. Default `.data/demo` of the repository. */
  readonly data?: string
  /** A collector that runs already, instead of one of the demo's own. */
  readonly collector?: CollectorAccess
}

export interface Demo {
  readonly sites: {
    readonly port: number
    /** Address of the start page of each site, by host name. */
    readonly urls: Readonly<Record<string, string>>
  }
  /** Address of the playground; it has no operator. */
  readonly playground: string
  readonly vendors: Pick<VendorServer, 'port' | 'log'> & { readonly url: string }
  readonly collector: CollectorAccess
  close(): Promise<void>
}

/** Starts the collector, the vendors and every site; stops what it has started when one of them cannot start. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { port = 4400, vendorsPort = 4401, collectorPort = 4402 } = options
  const data = options.data ?? fileURLToPath(new URL('../.data/demo', import.meta.url))
  const started: { close(): Promise<void> }[] = []
  const close = async () => {
    for (const part of started.splice(0).reverse()) await part.close()
  }
  const add = <Part extends { close(): Promise<void> }>(part: Part): Part => {
    started.push(part)
    return part
  }
  try {
    const collector = options.collector ?? add(await startCollector({ port: collectorPort, data }))
    const vendors = add(await startVendors(vendorsPort))
    const served = add(await startSites({ port, vendors: vendors.port, collector, log: vendors.log }))
    return {
      sites: {
        port: served.port,
        urls: Object.fromEntries(sites.map(({ host }) => [host, `http://${host}:${served.port}/`])),
      },
      playground: `http://${playgroundHost}:${served.port}/`,
      vendors: { port: vendors.port, url: `http://vendors.localhost:${vendors.port}`, log: vendors.log },
      collector,
      close,
    }
  } catch (cause) {
    await close()
    throw cause
  }
}
