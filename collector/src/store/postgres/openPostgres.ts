import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { StartError } from '../../StartError.js'
import type { Log } from '../../log.js'
import type { Tables } from '../database.js'
import { createKyselyStore } from '../kyselyStore.js'
import { migrate } from '../migrate.js'
import type { Store } from '../store.js'
import { retrying } from './retrying.js'
import { reasonOf } from '../../reasonOf.js'

/**
 * Opens a PostgreSQL database by its URL.
 * @throws StartError when it does not answer
 */
export async function openPostgres(url: string, log: Log): Promise<Store> {
  const lost = (reason: string) => log('warn', 'database connection lost', { reason })
  const pool = new Pool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
  })
  // Without both listeners a database that restarts takes the process with it: idle clients report to the pool, busy
  // ones to themselves.
  pool.on('error', ({ message }) => lost(message))
  pool.on('connect', (client) => client.on('error', ({ message }) => lost(message)))
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(database, 'uuid')
    await warnOfLazyCommits(database, log)
  } catch (cause) {
    await database.destroy()
    if (cause instanceof StartError) throw cause
    throw new StartError(
      `cannot open the database: ${reasonOf(cause)}; check DATABASE_URL and that the server runs`,
      [],
      1,
      { cause },
    )
  }
  // A lost connection comes back by itself, so this store never fails for good.
  const store = createKyselyStore(database, new Promise<Error>(() => {}))
  return { ...store, append: retrying((entries) => store.append(entries), lost) }
}

async function warnOfLazyCommits(database: Kysely<Tables>, log: Log): Promise<void> {
  const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(database)
  if (rows[0]?.synchronous_commit === 'off')
    log('warn', 'commits are not durable', {
      reason: 'synchronous_commit is off: a crash of the server may lose acknowledged records; set it to on',
    })
}
