import { createCheckpointing } from './chain/checkpointing.js'
import { openKeysOf } from './chain/openKeysOf.js'
import { createRefusals } from './intake/refusals.js'
import { createJudge } from './intake/judge.js'
import { createTrust } from './intake/clientAddress.js'
import { listen } from './listen.js'
import { type LogEntry, createLog, printEntry } from './log.js'
import { loadOperators } from './operators/loadOperators.js'
import { createOperators, sitesOf } from './operators/operators.js'
import { openRegistry } from './operators/registry.js'
import { createMetrics } from './metrics/metrics.js'
import { operatorsOf, scheduleChores } from './operations/retention.js'
import { createOrigins, extraHosts } from './operators/origins.js'
import { createHandler } from './routes/createHandler.js'
import { checkSettings } from './settings/settings.js'
import { createGroupCommit } from './store/groupCommit.js'
import { isPostgres, openStore } from './store/openStore.js'
import type { Store, StoredRecord } from './store/store.js'

/** Everything a collector can be told. Every key may be left out. */
export interface CollectorOptions {
  /** Port to listen on; 0 takes any free one. Default 8787. */
  readonly port?: number
  /** Address to listen on. Default `127.0.0.1`. */
  readonly host?: string
  /** Path of the SQLite file, `:memory:`, or `postgres://…`. Default `./data/soglasie.db`. */
  readonly database?: string
  /**
   * Directory of the signing keys and of this collector's copy of the checkpoints. Default: `keys` beside the SQLite
   * file, `./data/keys` with PostgreSQL.
   */
  readonly keys?: string
  /** Operators' configurations: paths of files or directories, or the objects themselves. Default none. */
  readonly operators?: readonly (string | object)[]
  /** Token of the read API, at least 16 characters; without it the read API is closed. */
  readonly token?: string
  /** Days after which the facts of an operator's records are destroyed, by operator id. Default: kept. */
  readonly retention?: Readonly<Record<string, number>>
  /** Requests a second from one address (100) and of one site (5000), 0 for no limit, and requests at once (2000). */
  readonly limits?: { readonly perAddress?: number; readonly perSite?: number; readonly concurrency?: number }
  /** Addresses and networks of the proxies in front, whose `X-Forwarded-For` is believed. Default none. */
  readonly trustProxy?: readonly string[]
  /** How much of the visitor's address is kept where the policy names it. Default `whole`. */
  readonly ip?: 'whole' | 'masked' | 'none'
  /**
   * Hosts of this collector that send the decision cookie back, so that Safari keeps it beyond seven days: `shop.example`,
   * or `.shop.example` where the page shares it with subdomains. Default none.
   */
  readonly renewCookie?: readonly string[]
  /** Further origins (`http://localhost:5173`) or hosts (`localhost`) whose pages may send, for development. */
  readonly extraOrigins?: readonly string[]
  /** Takes the lines of the log. Default: JSON lines to stdout. */
  readonly log?: (entry: LogEntry) => void
}

/** A running collector. */
export interface Collector {
  /** Where it listens, as `http://127.0.0.1:8787`. */
  readonly url: string
  /** Stops accepting, writes everything taken so far, closes the store. May be called twice. */
  close(): Promise<void>
  /** Resolves with the reason when the store has stopped for good; close this collector and start another. */
  readonly failed: Promise<Error>
}

/**
 * Starts a collector in this process.
 * @throws StartError with every mistake in the options and the configurations, or why it cannot start
 * @example
 * const collector = await startCollector({ port: 0, operators: ['operators/shop.json'] })
 * await fetch(collector.url + '/healthz')
 * await collector.close()
 */
export async function startCollector(options: CollectorOptions = {}): Promise<Collector> {
  const { log: write = printEntry, ...rest } = options
  const log = createLog(write)
  const settings = checkSettings(rest)
  const configs = loadOperators(settings.operators)
  const operators = createOperators(configs, extraHosts(settings.extraOrigins))
  const origins = createOrigins(operators, settings.extraOrigins)

  const store = await openStore(settings.database, log)
  const keys = await openKeysOf(settings).catch(closed(store))
  const checkpointing = createCheckpointing(store, keys, log)
  const metrics = createMetrics()
  const registry = await openRegistry(store).catch(closed(store))
  const refusals = createRefusals(store, operators, log)
  const identities = operatorsOf(configs)
  const commits = createGroupCommit(async (batch: readonly StoredRecord[]) => {
    const started = performance.now()
    const outcomes = await store.append(batch)
    metrics.observe('commit_seconds', (performance.now() - started) / 1000)
    metrics.count('batches_total')
    checkpointing.notice(outcomes.length)
    return outcomes
  })
  let closing: Promise<void> | undefined
  const handler = createHandler({
    settings,
    operators,
    configs,
    origins,
    judge: createJudge(operators, origins),
    store,
    commits,
    trusts: createTrust(settings.trustProxy),
    log,
    keys,
    checkpointing,
    registry,
    refusals,
    metrics,
    identities,
    isStopping: () => closing !== undefined,
  })
  const listener = await listen(handler, settings.port, settings.host).catch(closed(store))

  log('info', 'started', {
    url: listener.url,
    database: isPostgres(settings.database) ? 'PostgreSQL' : settings.database,
    operators: operators.ids,
  })
  if (!configs.length)
    log('warn', 'no operator is configured', {
      advice: 'every record is refused until you start with --operators FILE, the configuration that your pages use',
    })
  for (const config of configs)
    if (!sitesOf(config).size && !settings.extraOrigins.length)
      log('warn', 'operator without sites', {
        operator: config.operator.id,
        advice: 'its records are refused until "site", "scope.domains" or "operator.members" names a site',
      })
  void store.failed.then(({ message }) => log('error', 'store failed', { reason: message, advice: 'start again' }))

  // What a crash left unsigned.
  void checkpointing.sign()
  const stopChores = scheduleChores(store, identities, settings.retention, log)
  const flushing = setInterval(
    () => void Promise.all([refusals.flush(), registry.refresh()]).catch(() => {}),
    30_000,
  ).unref()

  const close = async () => {
    log('info', 'stopping')
    await listener.close()
    await commits.drain()
    clearInterval(flushing)
    await stopChores()
    await refusals.flush()
    await checkpointing.sign()
    await store.close()
    log('info', 'stopped')
  }
  return { url: listener.url, failed: store.failed, close: () => (closing ??= close()) }
}

/** Closes what was opened before something failed. */
const closed = (store: Store) => async (error: unknown) => {
  await store.close()
  throw error
}
